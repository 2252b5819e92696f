/** The sound as a file another app understands: a phone's share sheet goes by the ending. */
export function soundFile(sound: Blob, name: string): File {
  const type = sound.type.split(';')[0] ?? ''
  const endings: Readonly<Record<string, string>> = { 'audio/ogg': 'ogg', 'audio/mp4': 'm4a' }
  return new File([sound], `${name}.${endings[type] ?? 'weba'}`, { type: type || 'audio/webm' })
}
