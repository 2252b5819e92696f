import type { PackLanguage } from '../content/languages.ts'

/**
 * Sentences to begin a reply with, in the language of who asked, whatever the reader's. They address nobody as a woman or a man. Here
 * and not among the messages, so that both languages are on the phone.
 */
export const startingReplies: Readonly<Record<PackLanguage, readonly string[]>> = {
  ar: [
    'شكرا على هذا السؤال.',
    'الجواب موجود في الدرس: تكفي قراءة بطاقاته مرة أخرى.',
    'نتحدث عن هذا معا في الزيارة المقبلة.',
    'سأبحث عن الجواب، ثم أكتبه هنا.',
    'الأفضل تجربة ذلك يوما واحدا في القسم، ثم الكتابة لي عما حدث.',
  ],
  fr: [
    'Merci pour cette question.',
    'La réponse est dans la leçon\u00a0: il suffit de relire ses cartes.',
    'Nous en parlerons ensemble à la prochaine visite.',
    'Je cherche la réponse, puis je l’écris ici.',
    'Le mieux est d’essayer un jour en classe, puis de m’écrire ce qui s’est passé.',
  ],
}
