import { finalRefusals } from '#domain/desk/lists.ts'
import type { MessageKey } from '../../frame/i18n/i18n.ts'

const known = new Map<string, MessageKey<'supervision'>>([
  ['malformed', 'quarantine.malformed'],
  ['unknown-kind', 'quarantine.unknown-kind'],
  ['unknown-pack', 'quarantine.unknown-pack'],
  ['unknown-question', 'quarantine.unknown-question'],
  ['different-content', 'quarantine.different-content'],
  ['device-ended', 'quarantine.device-ended'],
  ['too-large', 'quarantine.too-large'],
  ['same-record', 'quarantine.same-record'],
  ['not-signed', 'quarantine.not-signed'],
])

/** Reasons that never go away: no later try can be accepted. */
export const isFinal = (reason: string): boolean => finalRefusals.includes(reason)

/** What to do about a record the server did not accept. */
export const quarantineHelp = (reason: string): MessageKey<'supervision'> =>
  known.get(reason) ?? 'quarantine.other'
