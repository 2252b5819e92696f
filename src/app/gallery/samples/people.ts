import { asId } from '#domain/id.ts'
import type { Profile } from '#local/profiles/profile.ts'
import type { Settings } from '#local/settings/settings.ts'
import type { AccountFacts } from '#protocol/sync/sync.ts'
import type { Setting } from '../setting.ts'
import { daysAgo } from './time.ts'

export const settings: Settings = {
  textSize: 'normal',
  theme: 'system',
  askedToPersist: false,
  textOnly: false,
  tamazight: false,
  wifiOnly: false,
  pricePerMb: 0.1,
}

export const guest = ({ words, language, address }: Setting): Profile => ({
  id: 'sample-guest',
  ...{
    name: words.name,
    avatar: '3',
    address,
    language,
    createdAt: daysAgo(40),
    account: null,
    ended: false,
  },
})

const accountId = asId<'account'>('00000000-0000-7000-8000-000000000001')

export const learner = (setting: Setting): Profile => ({
  ...guest(setting),
  id: 'sample-learner',
  account: { id: accountId, name: setting.words.name, roles: ['learner'] },
})

export const supervisor = (setting: Setting): Profile => ({
  ...guest(setting),
  id: 'sample-supervisor',
  name: setting.words.colleague,
  account: { id: accountId, name: setting.words.colleague, roles: ['supervisor'] },
})

export const administrator = (setting: Setting): Profile => ({
  ...supervisor(setting),
  account: { id: accountId, name: setting.words.colleague, roles: ['supervisor', 'administrator'] },
})

/** Locked with a PIN that nobody knows. */
export const locked = (setting: Setting): Profile => ({
  ...learner(setting),
  pin: { salt: 'AAAA', hash: 'AAAA', rounds: 1, failures: 0 },
})

/** One person on her own phone. */
export const alone = (profile: Profile) => ({ profile, profiles: [profile], settings })

export const account = ({ words, language, address }: Setting): AccountFacts => ({
  id: accountId,
  name: words.name,
  roles: ['learner'],
  ...{ language, address },
  cohorts: [
    { id: asId('00000000-0000-7000-8000-0000000000c1'), name: words.cohort, timeZone: 'Africa/Casablanca' },
  ],
  supervisors: [{ name: words.colleague, phone: '+212661234567' }],
})
