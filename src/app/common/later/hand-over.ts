import { saveBlob } from './save-blob.ts'

/** Whether this phone has a share sheet that takes the file. */
export const canHandOver = (file: File): boolean => navigator.canShare?.({ files: [file] }) ?? false

/** Through the phone's share sheet; where there is none that takes it, as a file in the downloads. */
export async function handOver(file: File): Promise<void> {
  if (!canHandOver(file)) return saveBlob(file, file.name)
  try {
    await navigator.share({ files: [file] })
  } catch (error) {
    // Closing the sheet is a choice.
    if (!(error instanceof DOMException && error.name === 'AbortError')) saveBlob(file, file.name)
  }
}
