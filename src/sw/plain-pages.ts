import { directionOf, type Language } from '#domain/content/languages.ts'
import { languageOfPath } from './compose.ts'

const words = {
  ar: {
    name: 'العربية',
    title: 'تلف ملف من التطبيق',
    sentence: 'تغير ملف من التطبيق في هذا الهاتف، لذلك لا يشتغل. لم يُحذف أي عمل. بعد الاتصال بالإنترنت:',
    again: 'فتح الصفحة من جديد',
    rescue: 'إنقاذ العمل',
    notHere: 'لم تصل هذه اللغة إلى الهاتف بعد',
    comes: 'تصل مع الاتصال المقبل بالإنترنت.',
    goOn: 'المتابعة بالعربية',
  },
  fr: {
    name: 'Français',
    title: 'Un fichier de l’application est abîmé',
    sentence:
      'Il a changé sur ce téléphone, il n’est donc pas utilisé. Aucun travail n’est effacé. Après connexion à Internet :',
    again: 'Rouvrir la page',
    rescue: 'Sauver mon travail',
    notHere: 'Cette langue n’est pas encore sur ce téléphone',
    comes: 'Elle arrive à la prochaine connexion à Internet.',
    goOn: 'Continuer en français',
  },
  en: {
    name: 'English',
    title: 'A file of the app is damaged',
    sentence: 'It has changed on this phone, so it is not used. No work was deleted. Once there is internet:',
    again: 'Open the page again',
    rescue: 'Rescue my work',
    notHere: 'This language is not on this phone yet',
    comes: 'It comes with the next internet connection.',
    goOn: 'Continue in English',
  },
} as const

/** Made without any other file, because each of them could be the altered one. */
export function alteredPage(path: string): Response {
  const language = languageOfPath(path) ?? 'ar'
  const { title, sentence, again, rescue } = words[language]
  return plainPage(
    language,
    title,
    `<p>${sentence}<p><a href="">${again}</a><p><a href=/rescue.html>${rescue}</a>`,
  )
}

/** In the language that is wanted, and in the one that is here. With the way back to the same place. */
export function notHerePage(url: URL, wanted: Language, here: Language | undefined): Response {
  const { name, notHere, comes, again } = words[wanted]
  const body = `<p>${comes}<p><a href="">${again}</a>`
  if (!here) return plainPage(wanted, notHere, body)
  const other = words[here]
  // What stands in an address is escaped already.
  const address = `/${here}${url.pathname.slice(3)}${url.search}${url.hash}`
  const also = `<div ${inLanguage(here)}><h2>${other.notHere} · <bdi>${name}</bdi></h2><p>${other.comes}<p><a href="${address}">${other.goOn}</a></div>`
  return plainPage(wanted, notHere, body + also)
}

const inLanguage = (language: Language): string => `lang=${language} dir=${directionOf(language)}`

const plainPage = (language: Language, title: string, body: string): Response =>
  new Response(
    `<!doctype html><html ${inLanguage(language)}><meta charset=utf-8><meta name=viewport content="width=device-width"><title>${title}</title><h1>${title}</h1>${body}`,
    {
      status: 503,
      headers: { 'content-type': 'text/html', 'content-security-policy': "default-src 'none'" },
    },
  )
