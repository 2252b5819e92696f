import type { Language } from '#domain/content/languages.ts'
import type { Messages } from '../i18n/i18n.ts'

/** The supervisor's words travel with her screens, in one language. */
export async function loadSupervisionMessages(language: Language): Promise<Messages> {
  switch (language) {
    case 'ar':
      return (await import('../i18n/messages/supervision.ar.json')).default
    case 'fr':
      return (await import('../i18n/messages/supervision.fr.json')).default
    case 'en':
      return (await import('../i18n/messages/supervision.en.json')).default
  }
}
