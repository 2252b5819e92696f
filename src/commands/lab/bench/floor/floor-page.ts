import type { Question } from '#domain/content/quiz.ts'

/** The same words as the product's lesson and questions. Written as by hand, for one page and nothing else. */
export function floorPage(lessonPage: string, bank: readonly Question[]): string {
  const fragment = /<article data-lesson[^>]*>([\s\S]*?)<\/article>/.exec(lessonPage)?.[1] ?? ''
  const title = /<title>(.*?)<\/title>/.exec(lessonPage)?.[1] ?? ''
  const questions = bank.filter(({ kind }) => kind === 'single-choice').slice(0, 5)
  const right = questions.map(({ correct }) => correct[0])
  return (
    `<!doctype html><html lang=ar dir=rtl><meta charset=utf-8><title>${title}</title>` +
    `<meta name=viewport content="width=device-width,initial-scale=1"><link rel=icon href=data:,><style>${style}</style>` +
    `<main data-lesson>${plain(fragment)}<form name=q>${questions.map(fieldset).join('')}</form></main>` +
    `<script>const A=${JSON.stringify(right)};${script}</script></html>`
  )
}

const style =
  'body{margin:0;font:18px/1.7 system-ui,sans-serif;color:#1f2a30;background:#fbf7f0}main{max-width:640px;margin:auto;padding:16px}' +
  'label{display:block;padding:12px;border:1px solid #d9cdbb;border-radius:8px;margin:8px 0}fieldset{border:0;padding:0}' +
  '.ok output{color:#1f6b3a}.no output{color:#9c3b1a}.m{display:none}'

const script =
  "document.forms.q.onchange=e=>{const f=e.target.closest('fieldset'),k=A[e.target.name]==e.target.value;f.className=k?'ok':'no';" +
  "f.lastChild.value=k?'✓':'…';localStorage['q'+e.target.name]=e.target.value};document.documentElement.dataset.app='ready';" +
  "navigator.serviceWorker?.register('sw.js')"

export const floorWorker =
  "oninstall=e=>e.waitUntil(caches.open('1').then(c=>c.add('./')).then(()=>skipWaiting()));onactivate=e=>e.waitUntil(clients.claim());" +
  "onfetch=e=>{if(e.request.mode=='navigate')e.respondWith(caches.match('./').then(r=>r||fetch(e.request)))}"

/** Only headings, paragraphs and lists; pictures and the app's handles go, every word stays. */
function plain(fragment: string): string {
  return fragment
    .replace(/<(figure|footer|aside)[\s\S]*?<\/\1>/g, '')
    .replace(/<\/?(?:div|section|header|button|a|details|summary)\b[^>]*>/g, '')
    .replace(/<(span class="[fm]")>/g, '<<$1>>')
    .replace(/<(h[1-6]|p|ul|ol|li|strong|em|table|tr|td|th)\s[^>]*>/g, '<$1>')
    .replace(/<<(span class="[fm]")>>/g, '<$1>')
}

function fieldset(question: Question, index: number): string {
  const choices = question.choices.map(
    ({ choiceId, text }) => `<label><input type=radio name=${index} value=${choiceId}>${text}</label>`,
  )
  return `<fieldset><p>${question.prompt}</p>${choices.join('')}<output></output></fieldset>`
}
