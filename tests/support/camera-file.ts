import type { BrowserContext } from '@playwright/test'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [wide, high] = [640, 480]
/** How much of the picture's height a code fills, as in a hand. */
const codePx = 400

/** What the camera of a browser sees: a file of pictures, made here. It is read anew each time the camera opens. */
export class CameraFile {
  readonly #folder: string
  readonly args: readonly string[]

  private constructor(folder: string) {
    this.#folder = folder
    this.args = [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${join(folder, 'seen.y4m')}`,
    ]
  }

  /** A camera before a grey wall. */
  static async open(): Promise<CameraFile> {
    const camera = new CameraFile(await mkdtemp(join(tmpdir(), 'camera-')))
    await camera.#write(Buffer.alloc(wide * high, 128))
    return camera
  }

  /** Held before a picture of another phone's screen. */
  async see(picture: Buffer, context: BrowserContext): Promise<void> {
    const blank = await context.newPage()
    const grey = await blank.evaluate(
      async ({ url, w, h, px }) => {
        const image = new Image()
        image.src = url
        await image.decode()
        const drawn = Object.assign(document.createElement('canvas'), { width: w, height: h }).getContext(
          '2d',
        )
        if (drawn === null) throw new Error('nothing to draw on')
        drawn.fillStyle = '#ffffff'
        drawn.fillRect(0, 0, w, h)
        drawn.imageSmoothingEnabled = false
        drawn.drawImage(image, (w - px) / 2, (h - px) / 2, px, px)
        return [...drawn.getImageData(0, 0, w, h).data].filter((_, at) => at % 4 === 0)
      },
      { url: `data:image/png;base64,${picture.toString('base64')}`, w: wide, h: high, px: codePx },
    )
    await blank.close()
    await this.#write(Buffer.from(grey))
  }

  /** YUV4MPEG2: a line, then frames of brightness and two planes without colour. */
  #write(grey: Buffer): Promise<void> {
    const colourless = Buffer.alloc((wide * high) / 2, 128)
    const frame = Buffer.concat([Buffer.from('FRAME\n'), grey, colourless])
    const head = Buffer.from(`YUV4MPEG2 W${wide} H${high} F10:1 Ip A1:1 C420\n`)
    return writeFile(join(this.#folder, 'seen.y4m'), Buffer.concat([head, frame, frame]))
  }

  remove(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true })
  }
}
