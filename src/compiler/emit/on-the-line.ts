import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const toBrotli = promisify(brotliCompress)
const isText = /\.(html|js|css|json|svg|webmanifest)$/
/** Below this a packet is a packet: compressing saves nothing. */
const worthwhileBytes = 1_000

/** Whether a file travels compressed. The build makes these forms, the catalogue weighs them: one rule for both. */
export const isCompressed = (name: string, bytes: Uint8Array): boolean =>
  isText.test(name) && bytes.length >= worthwhileBytes

/** The form nearly every browser is sent, at the highest quality: it is made once, and paid for on 2G. */
export const brotliOf = (bytes: Uint8Array): Promise<Buffer> =>
  toBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })

/** How many bytes of a file the line carries. */
export const bytesOnTheLine = async (name: string, bytes: Uint8Array): Promise<number> =>
  isCompressed(name, bytes) ? (await brotliOf(bytes)).length : bytes.length
