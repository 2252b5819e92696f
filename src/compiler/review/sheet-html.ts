import { directionOf, type PackLanguage } from '#domain/content/languages.ts'
import { escapeHtml } from '../emit/escape.ts'
import { dayIn } from '../labels.ts'
import type { SheetRow } from './sheet-rows.ts'

export type Sheet = {
  readonly language: PackLanguage
  readonly module: string
  readonly lesson: string
  readonly version: number
  readonly day: string
  /** Which of how many, when a lesson has more cards than one page holds. */
  readonly part: number
  readonly parts: number
  readonly rows: readonly SheetRow[]
}

const said = {
  ar: {
    sheet: 'ورقة المراجعة',
    version: 'النسخة',
    ask: 'هل هذه البطاقة صحيحة وآمنة لمربية في البادية؟ علامة في خانة واحدة، والتصحيح بجانبها.',
    card: 'البطاقة',
    source: 'المصدر',
    yes: 'نعم',
    no: 'لا',
    correct: 'تُصحَّح إلى',
    none: 'لا مصدر مكتوب',
    name: 'الاسم',
    role: 'الصفة',
    organisation: 'المؤسسة',
    date: 'التاريخ',
    signature: 'التوقيع',
    valid: 'يصلح التوقيع سنة واحدة على الأكثر. لا يُكتب في التطبيق إلا الصفة والمؤسسة والتاريخان.',
  },
  fr: {
    sheet: 'Feuille de relecture',
    version: 'version',
    ask: 'Cette carte est-elle juste et sûre pour une éducatrice à la campagne ? Une croix, et la correction à côté.',
    card: 'Carte',
    source: 'Source',
    yes: 'Oui',
    no: 'Non',
    correct: 'À corriger en',
    none: 'aucune source écrite',
    name: 'Nom',
    role: 'Fonction',
    organisation: 'Organisme',
    date: 'Date',
    signature: 'Signature',
    valid:
      "La signature vaut un an au plus. L'application dit seulement la fonction, l'organisme et les deux dates.",
  },
} as const

const style = `@page{size:A4;margin:10mm}*{box-sizing:border-box}
body{margin:0;font:8.4pt/1.3 system-ui,'Noto Sans Arabic',sans-serif;color:#000;background:#fff}
h1{font-size:12pt;margin:0}p{margin:0 0 1mm}.soft{font-size:8pt}
table{inline-size:100%;border-collapse:collapse;table-layout:fixed}
th,td{border:.3mm solid #000;padding:.8mm 1.2mm;text-align:start;vertical-align:top;overflow-wrap:anywhere}
th{font-size:8pt}tr{break-inside:avoid}.s{inline-size:19%;font-size:7pt}.b{inline-size:6%;text-align:center}
.b i{display:inline-block;inline-size:4mm;block-size:4mm;border:.3mm solid #000}.c{inline-size:25%}
td ul{margin:0;padding:0;list-style:none}.sign{display:grid;grid-template-columns:1fr 1fr;gap:1.5mm 6mm;margin-block-start:2mm}
.sign span{display:flex;gap:2mm;align-items:end;min-block-size:6.5mm}.sign span::after{content:'';flex:1;border-block-end:.3mm solid #000}`

/** One A4 page to be printed, read and signed by hand. It stands alone: no script, no file beside it. */
export function sheetHtml(sheet: Sheet): string {
  const { language, module, lesson, version, day, part, parts, rows } = sheet
  const words = said[language]
  const of = parts > 1 ? ` ${'abcdefgh'[part]} (${part + 1}/${parts})` : ''
  const title = `${words.sheet}${of}: ${lesson}`
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head><body>
<h1>${escapeHtml(title)}</h1>
<p class="soft">${escapeHtml(module)} · ${words.version} ${version} · ${dayIn(day, language)}</p>
<p>${escapeHtml(words.ask)}</p>
<table><thead><tr><th>${words.card}</th><th class="s">${words.source}</th><th class="b">${words.yes}</th><th class="b">${words.no}</th><th class="c">${words.correct}</th></tr></thead><tbody>
${rows.map((row) => rowHtml(row, words.none)).join('\n')}
</tbody></table>
<div class="sign">${[words.name, words.role, words.organisation, words.date, words.signature].map((label) => `<span>${label}</span>`).join('')}</div>
<p class="soft">${escapeHtml(words.valid)}</p>
</body></html>
`
}

const rowHtml = ({ title, lines, sources }: SheetRow, none: string): string =>
  `<tr><td><strong>${escapeHtml(title)}</strong><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul></td>` +
  `<td class="s" dir="auto">${escapeHtml(sources.join(' · ') || none)}</td><td class="b"><i></i></td><td class="b"><i></i></td><td class="c"></td></tr>`
