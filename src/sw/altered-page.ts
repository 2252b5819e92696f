import { languageOfPath } from './compose.ts'

const words = {
  ar: [
    'تلف ملف من التطبيق',
    'تغير ملف من التطبيق في هذا الهاتف، لذلك لا يشتغل. لم يُحذف أي عمل. بعد الاتصال بالإنترنت:',
    'فتح الصفحة من جديد',
    'إنقاذ العمل',
  ],
  fr: [
    'Un fichier de l’application est abîmé',
    'Il a changé sur ce téléphone, il n’est donc pas utilisé. Aucun travail n’est effacé. Après connexion à Internet :',
    'Rouvrir la page',
    'Sauver mon travail',
  ],
  en: [
    'A file of the app is damaged',
    'It has changed on this phone, so it is not used. No work was deleted. Once there is internet:',
    'Open the page again',
    'Rescue my work',
  ],
} as const

/** Told without any other file, because each of them could be the altered one. */
export function alteredPage(path: string): Response {
  const language = languageOfPath(path) ?? 'ar'
  const [title, sentence, again, rescue] = words[language]
  return new Response(
    `<!doctype html><html lang=${language} dir=${language === 'ar' ? 'rtl' : 'ltr'}><meta charset=utf-8><meta name=viewport content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${sentence}<p><a href="">${again}</a><p><a href=/rescue.html>${rescue}</a>`,
    {
      status: 503,
      headers: { 'content-type': 'text/html', 'content-security-policy': "default-src 'none'" },
    },
  )
}
