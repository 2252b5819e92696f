import { readdir } from 'node:fs/promises'

/** What is in a folder, sorted, without hidden files; nothing when the folder does not exist. */
export async function list(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder)
    return names.filter((name) => !name.startsWith('.')).toSorted()
  } catch {
    return [] // The checks say what is missing.
  }
}
