import { saveBlob } from '../../common/later/save-blob.ts'

/** Hands a text over as a file. The mark at its start makes spreadsheets read Arabic as Arabic; fetch drops it. */
export function saveCsv(text: string, name: string): void {
  const marked = text.startsWith('\ufeff') ? text : `\ufeff${text}`
  saveBlob(new Blob([marked], { type: 'text/csv;charset=utf-8' }), name)
}
