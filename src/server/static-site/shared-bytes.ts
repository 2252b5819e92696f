import { readFile } from 'node:fs/promises'

const reading = new Map<string, Promise<Uint8Array<ArrayBuffer> | undefined>>()
const held = new Map<string, WeakRef<Uint8Array<ArrayBuffer>>>()

/**
 * The bytes of a file, or undefined when it is not there. Whoever downloads it at the same moment shares them: a thousand
 * readers on slow lines hold a file once, and it is let go with the last of them. Files change only
 * between two starts, so a start forgets them.
 */
export async function sharedBytes(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const known = held.get(file)?.deref()
  if (known !== undefined) return known
  const under = reading.get(file) ?? readIfThere(file).finally(() => reading.delete(file))
  reading.set(file, under)
  const bytes = await under
  if (bytes !== undefined) held.set(file, new WeakRef(bytes))
  return bytes
}

/** Builds come and go with starts. */
export const forgetBytes = (): void => held.clear()

async function readIfThere(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      return undefined
    throw error
  }
}
