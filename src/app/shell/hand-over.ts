/** The sound as a file another app understands: a phone's share sheet goes by the ending. */
export function soundFile(sound: Blob, name: string): File {
  const type = sound.type.split(';')[0] ?? ''
  const endings: Readonly<Record<string, string>> = { 'audio/ogg': 'ogg', 'audio/mp4': 'm4a' }
  return new File([sound], `${name}.${endings[type] ?? 'weba'}`, { type: type || 'audio/webm' })
}

/** Through the phone's share sheet; where there is none, as a file in the downloads. */
export async function handOver(file: File): Promise<void> {
  if (!navigator.canShare?.({ files: [file] })) return saveFile(file)
  try {
    await navigator.share({ files: [file] })
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error // Closing the sheet is an answer.
  }
}

function saveFile(file: File): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = file.name
  link.click()
  URL.revokeObjectURL(link.href)
}
