/** Says what the code in a picture of the camera says; undefined: there is none. */
export type PictureReader = (video: HTMLVideoElement) => Promise<string | undefined>

type Detector = { detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]> }
type DetectorClass = {
  new (options: { readonly formats: readonly string[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}
const isDetectorClass = (value: unknown): value is DetectorClass =>
  typeof value === 'function' && 'getSupportedFormats' in value

/** The browser's own reader, where it has one (Chrome on Android), or the library's. */
export async function openPictureReader(): Promise<PictureReader> {
  const detector = await findDetector()
  if (detector) return async (video) => (await detector.detect(video))[0]?.rawValue
  const { decodePicture } = await import('./decode/decode-picture.ts')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return (video) => {
    const scale = Math.min(1, widest / video.videoWidth)
    canvas.width = Math.round(video.videoWidth * scale)
    canvas.height = Math.round(video.videoHeight * scale)
    if (!context || canvas.width === 0 || canvas.height === 0) return Promise.resolve(undefined)
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    return Promise.resolve(decodePicture(context.getImageData(0, 0, canvas.width, canvas.height)))
  }
}

/** Enough for a code that fills half of the picture; more is slow on a cheap phone. */
const widest = 640

async function findDetector(): Promise<Detector | undefined> {
  const found: unknown = Reflect.get(globalThis, 'BarcodeDetector')
  if (!isDetectorClass(found)) return undefined
  try {
    const formats = await found.getSupportedFormats()
    return formats.includes('qr_code') ? new found({ formats: ['qr_code'] }) : undefined
  } catch {
    return undefined // A browser that has the name alone: the library reads.
  }
}

/** So that the reader is there on the road, on phones that need one. */
export const bringPictureReader = async (): Promise<void> => {
  if (!(await findDetector())) await import('./decode/decode-picture.ts')
}
