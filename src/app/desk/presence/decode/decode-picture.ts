import { decodeQR } from 'qr/decode.js'

/** A file of its own: only phones whose browser reads no codes itself bring it. */
export function decodePicture(picture: ImageData): string | undefined {
  try {
    return decodeQR(picture)
  } catch {
    return undefined // The library throws where there is no code in the picture, which is most of them.
  }
}
