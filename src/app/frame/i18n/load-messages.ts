import type { Language } from '#domain/content/languages.ts'
import type { Messages } from './i18n.ts'

/** One language travels, never all. */
export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case 'ar':
      return (await import('./messages/ar.json')).default
    case 'fr':
      return (await import('./messages/fr.json')).default
    case 'en':
      return (await import('./messages/en.json')).default
  }
}
