/** Hands a text over as a file. The mark at its start makes spreadsheets read Arabic as Arabic; fetch drops it. */
export function saveCsv(text: string, name: string): void {
  const marked = text.startsWith('\ufeff') ? text : `\ufeff${text}`
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([marked], { type: 'text/csv;charset=utf-8' }))
  link.download = name
  link.click()
  // After the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
