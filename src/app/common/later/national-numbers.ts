import type { MessageKey } from '../../frame/i18n/i18n.ts'

/** A national number, as far as it could be verified. A number that could not is not here (see curriculum, phone numbers). */
export type NationalNumber = {
  readonly phones: readonly string[]
  readonly name: MessageKey<'work'>
  /** When to call it. */
  readonly use: MessageKey<'work'>
  readonly site?: string
}

/** When the numbers below were last compared with published sources. */
export const nationalCheckedOn = '2026-11-23'

/** No opening hours: for two of them the sources differ. Nobody picks up 141 everywhere: only a supervisor writes it. */
export const nationalNumbers: readonly NationalNumber[] = [
  { phones: ['15'], name: 'card.civilProtection', use: 'card.civilProtectionUse' },
  { phones: ['177'], name: 'card.gendarmerie', use: 'card.gendarmerieUse' },
  { phones: ['19'], name: 'card.police', use: 'card.policeUse' },
  { phones: ['0801 000 180', '05 37 68 64 64'], name: 'card.poison', use: 'card.poisonUse' },
  { phones: ['2511'], name: 'card.children', use: 'card.childrenUse', site: 'www.2511.ma' },
]
