import type { Locator, Page } from '@playwright/test'
import decodeQR from 'qr/decode.js'
import sharp from 'sharp'

/** What a camera reads from the square code in a picture; undefined when it reads nothing. */
export async function readQr(code: Locator): Promise<string | undefined> {
  const { data, info } = await sharp(await largePicture(code))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  try {
    return decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) })
  } catch {
    return undefined // Not readable: the test says so.
  }
}

/** Four dots for each of the screen's: a printer's squares are sharper than a screen's. */
async function largePicture(code: Locator): Promise<Buffer> {
  const page = code.page()
  await code.scrollIntoViewIfNeeded()
  const clip = await code.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return { x: left + scrollX, y: top + scrollY, width, height, scale: 4 }
  })
  const devtools = await page.context().newCDPSession(page)
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', clip })
  return Buffer.from(data, 'base64')
}

export const pagesOf = async (page: Page): Promise<number> =>
  (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

/**
 * Where one of these names stands in a sentence without its own direction: beside words of another script it would change
 * sides there.
 */
export const loose = (sheet: Locator, names: readonly string[]): Promise<string[]> =>
  sheet.evaluate((box, wanted) => {
    const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const name = wanted.find((one) => text.textContent?.includes(one))
      const own = text.parentElement?.closest('bdi, [dir="auto"]')
      if (name !== undefined && own?.textContent?.trim() !== name) found.push(text.textContent ?? '')
    }
    return found
  }, names)

/** The cells whose words are wider than they are. */
export const cut = (table: Locator): Promise<string[]> =>
  table.evaluate((box) =>
    [...box.querySelectorAll('th, td')]
      .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
      .map((cell) => cell.textContent ?? ''),
  )

/** The words and pictures that stand outside the sheet they are printed on. */
export const outside = (sheet: Locator): Promise<string[]> =>
  sheet.evaluate((box) => {
    const edge = box.getBoundingClientRect()
    const isOut = ({ left, right, top, bottom, width }: DOMRect): boolean =>
      width > 0 &&
      (left < edge.left - 1 || right > edge.right + 1 || top < edge.top - 1 || bottom > edge.bottom + 1)
    return [...box.querySelectorAll('p, h2, td, th, li, bdi, svg.qr, span')]
      .filter((part) => isOut(part.getBoundingClientRect()))
      .map((part) => `${part.tagName} ${part.className.toString()} ${part.textContent?.slice(0, 30) ?? ''}`)
  })

/** What would be printed of all that is there to press, to choose or to type into; and headings with nothing below them. */
export const pressable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isPrinted = (element: Element): boolean => element.getClientRects().length > 0
    const controls = [...document.querySelectorAll('button, .button, select, input, textarea, form, nav')]
    const bare = [...document.querySelectorAll('.main section')].filter(
      (section) => section.textContent?.trim() === section.querySelector('h2')?.textContent?.trim(),
    )
    return [...controls, ...bare].filter(isPrinted).map((element) => element.outerHTML.slice(0, 120))
  })
