import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

/** Which pictures of `now` are new or look different from those of `before`, as paths below the folders. */
export async function changedScreens(before: string, now: string): Promise<readonly string[]> {
  const changed: string[] = []
  for (const look of readdirSync(now))
    for (const file of readdirSync(join(now, look)))
      if (await differs(join(before, look, file), join(now, look, file))) changed.push(`${look}/${file}`)
  return changed
}

async function differs(before: string, now: string): Promise<boolean> {
  if (!existsSync(before)) return true
  const [one, other] = await Promise.all([pixels(before), pixels(now)])
  return !one.equals(other)
}

const pixels = (file: string): Promise<Buffer> => sharp(file).removeAlpha().raw().toBuffer()
