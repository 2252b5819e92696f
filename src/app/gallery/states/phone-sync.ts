import CarriedWork from '../../phone/courier/CarriedWork.vue'
import SyncFile from '../../phone/courier/SyncFile.vue'
import SyncImport from '../../phone/courier/SyncImport.vue'
import SyncImportPart from '../../phone/courier/SyncImportPart.vue'
import PhoneLine from '../../phone/sync-status/PhoneLine.vue'
import SyncCentre from '../../phone/sync-status/SyncCentre.vue'
import SyncFaults from '../../phone/sync-status/SyncFaults.vue'
import SyncFilter from '../../phone/sync-status/SyncFilter.vue'
import SyncHelp from '../../phone/sync-status/SyncHelp.vue'
import SyncRecord from '../../phone/sync-status/SyncRecord.vue'
import SyncReviews from '../../phone/sync-status/SyncReviews.vue'
import SyncStatus from '../../phone/sync-status/SyncStatus.vue'
import { refusalReasons } from '#protocol/sync/sync.ts'
import { phoneOfAccount } from '../samples/learner-page.ts'
import { alone, guest, learner } from '../samples/people.ts'
import { attempt, practice, question, review, session, stored } from '../samples/records.ts'
import { daysAgo, now } from '../samples/time.ts'
import type { Setting } from '../setting.ts'
import { learnerPhone } from '../samples/phones.ts'
import { show, type Shown } from '../states.ts'

const carried = { keyId: 'sample', waiting: 0, notAccepted: [], delivered: 0, deliveredAt: null }
const part = ({ words }: Setting) => ({
  ...{ profileId: 'sample-learner', name: words.name, records: [], count: 4, hasAuthor: true },
  span: { from: daysAgo(9), to: daysAgo(2) },
})
const titled = ({ words }: Setting) => ({ titleOf: () => words.module })
const never = { successAt: null, failure: null, nextTryAt: null }
const status = { last: { ...never, successAt: now }, waiting: 0, refused: 0, total: 9, carried: 0 }
const line = (record: Parameters<typeof stored>[0], as: Parameters<typeof stored>[1], setting: Setting) => ({
  props: { stored: stored(record, as), moduleTitle: setting.words.module },
})

export const states: readonly Shown[] = [
  show(CarriedWork)({
    waiting: (setting) => ({
      props: { ...titled(setting), people: [{ ...carried, name: setting.words.colleague, waiting: 3 }] },
      session: alone(guest(setting)),
    }),
    delivered: (setting) => ({
      props: {
        ...titled(setting),
        people: [{ ...carried, name: setting.words.colleague, delivered: 3, deliveredAt: now }],
      },
    }),
    ...Object.fromEntries(
      refusalReasons.map((reason) => [
        `not accepted: ${reason}`,
        (setting: Setting) => ({
          props: {
            ...titled(setting),
            people: [
              {
                ...carried,
                name: null,
                notAccepted: [{ record: attempt(setting.packLanguage), reason, code: 'Q7K2M' }],
              },
            ],
          },
        }),
      ]),
    ),
  }),
  show(SyncFile)({
    'with work': () => ({ props: { unsent: 3, total: 12 } }),
    'all sent': () => ({ props: { unsent: 0, total: 12 } }),
    nothing: () => ({ props: { unsent: 0, total: 0 } }),
  }),
  show(SyncImport)({ empty: () => ({ props: {} }) }),
  show(SyncImportPart)({
    hers: (setting) => ({
      props: { part: part(setting), isBusy: false },
      session: { profile: learner(setting), profiles: [learner(setting), guest(setting)] },
    }),
    'of somebody else': (setting) => ({
      props: { part: { ...part(setting), profileId: 'other' }, isBusy: false },
      session: alone(guest(setting)),
    }),
    'of an earlier build': (setting) => ({
      props: { part: { ...part(setting), name: null, hasAuthor: false, span: null }, isBusy: false },
      session: alone(guest(setting)),
    }),
  }),
  show(PhoneLine)({
    'this one': () => ({ props: { device: phoneOfAccount(), canEnd: false, isBusy: false } }),
    'another, with work': () => ({
      props: {
        device: phoneOfAccount({ isThis: false, waiting: 2, refused: 1 }),
        canEnd: true,
        isBusy: false,
      },
    }),
    'never connected': () => ({
      props: { device: phoneOfAccount({ name: null, lastHeardAt: null }), canEnd: false, isBusy: false },
    }),
    ended: () => ({
      props: { device: phoneOfAccount({ isThis: false, ended: true }), canEnd: true, isBusy: false },
    }),
  }),
  show(SyncCentre)({
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone, path: 'me/records/' }),
    opening: (setting) => ({ props: {}, session: alone(learner(setting)), path: 'me/records/' }),
  }),
  show(SyncFaults)({ 'before the phone has opened': () => ({ props: {} }) }),
  show(SyncFilter)({
    'all states': () => ({
      props: { counts: { all: 9, waiting: 2, sent: 6, refused: 1 }, modelValue: 'all' },
    }),
    'all sent': () => ({
      props: { counts: { all: 6, waiting: 0, sent: 6, refused: 0 }, modelValue: 'sent' },
    }),
  }),
  show(SyncHelp)(
    Object.fromEntries(
      refusalReasons.map((reason) => [
        reason,
        (setting: Setting) => ({
          props: {
            ...titled(setting),
            refused: [{ ...stored(attempt(setting.packLanguage), 'refused'), reason }],
          },
        }),
      ]),
    ),
  ),
  show(SyncRecord)({
    'a quiz, sent': (setting) => line(attempt(setting.packLanguage), 'sent', setting),
    'a lesson, waiting': (setting) => line(session(setting.packLanguage), 'waiting', setting),
    'a practice task, not accepted': (setting) => line(practice(setting.packLanguage), 'refused', setting),
    'a question, taken back': (setting) => line(question(setting.packLanguage), 'withdrawn', setting),
  }),
  show(SyncReviews)({
    sent: ({ packLanguage }) => ({
      props: {
        line: {
          ...{ kind: 'reviews', key: 'sample', state: 'sent', right: 1, at: now },
          all: [stored(review(packLanguage), 'sent')],
        },
      },
    }),
  }),
  show(SyncStatus)({
    'all sent': (setting) => ({ props: status, session: alone(learner(setting)) }),
    'not joined': (setting) => ({
      props: { ...status, last: never, waiting: 3 },
      session: alone(guest(setting)),
    }),
    waiting: (setting) => ({
      props: { ...status, waiting: 3, last: { ...status.last, nextTryAt: now + 90_000 } },
      session: alone(learner(setting)),
    }),
    'out of reach': (setting) => ({
      props: { ...status, waiting: 3, last: { ...never, failure: { at: now, why: 'timeout' } } },
      session: alone(learner(setting)),
    }),
    'not accepted': (setting) => ({ props: { ...status, refused: 2 }, session: alone(learner(setting)) }),
    'nothing of her own': (setting) => ({
      props: { ...status, total: 0, carried: 2 },
      session: alone(learner(setting)),
    }),
  }),
]
