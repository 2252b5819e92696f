import AskBeforeLeaving from '../../phone/storage/AskBeforeLeaving.vue'
import LostWork from '../../phone/storage/LostWork.vue'
import MakeRoom from '../../phone/storage/MakeRoom.vue'
import StorageCounter from '../../phone/storage/StorageCounter.vue'
import StorageDownloads from '../../phone/storage/StorageDownloads.vue'
import StorageIdeas from '../../phone/storage/StorageIdeas.vue'
import StorageModules from '../../phone/storage/StorageModules.vue'
import StoragePage from '../../phone/storage/StoragePage.vue'
import StoragePrice from '../../phone/storage/StoragePrice.vue'
import StoragePromise from '../../phone/storage/StoragePromise.vue'
import StorageRoom from '../../phone/storage/StorageRoom.vue'
import { alone, learner, settings } from '../samples/people.ts'
import { storage, storedModule } from '../samples/storage.ts'
import type { Setting } from '../setting.ts'
import { learnerPhone } from '../samples/phones.ts'
import { show, type Shown } from '../states.ts'

const at = (setting: Setting) => ({ props: {}, session: alone(learner(setting)) })

export const states: readonly Shown[] = [
  show(AskBeforeLeaving)({
    'nothing to ask': () => ({ props: { isUnkept: false, isFull: false } }),
    'not kept yet': () => ({ props: { isUnkept: true, isFull: true } }),
  }),
  show(LostWork)({
    'with results that were not sent': ({ words }) => ({
      props: { lost: [{ id: 'sample', name: words.name, unsent: 3 }] },
    }),
    'of several people': ({ words }) => ({
      props: {
        lost: [
          { id: 'a', name: words.name, unsent: 0 },
          { id: 'b', name: '', unsent: 1 },
        ],
      },
    }),
  }),
  show(MakeRoom)({
    full: () => ({ props: { isUnkept: true } }),
    'not written for another reason': () => ({ props: { isFull: false, isUnkept: true } }),
    'cards not written': () => ({ props: { reading: new DOMException('', 'QuotaExceededError') } }),
  }),
  show(StorageCounter)({
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone }),
    opening: at,
  }),
  show(StorageDownloads)({
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone }),
    opening: at,
  }),
  show(StorageIdeas)({ opening: at }),
  show(StorageModules)({
    'with a price': (setting) => ({
      props: { modules: storage(setting).modules, isBusy: false },
      session: alone(learner(setting)),
    }),
    'in use': (setting) => ({
      props: {
        modules: (['quiz', 'practice'] as const).map((usage) => storedModule(setting, { usage })),
        isBusy: false,
      },
    }),
    empty: () => ({ props: { modules: [], isBusy: false } }),
  }),
  show(StoragePage)({
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone, path: 'me/storage/' }),
    opening: (setting) => ({ ...at(setting), path: 'me/storage/' }),
    'from a full phone': (setting) => ({ ...at(setting), path: 'me/storage/?full' }),
  }),
  show(StoragePrice)({
    known: at,
    unknown: (setting) => ({
      props: {},
      session: { ...alone(learner(setting)), settings: { ...settings, pricePerMb: null } },
    }),
  }),
  show(StoragePromise)({
    'not promised': (setting) => ({ props: { storage: storage(setting), isBusy: false } }),
    promised: (setting) => ({ props: { storage: storage(setting, { persisted: true }), isBusy: false } }),
    'nothing to keep': (setting) => ({
      props: { storage: storage(setting, { modules: [], hasWork: false, persisted: null }), isBusy: false },
    }),
  }),
  show(StorageRoom)({
    enough: (setting) => ({ props: { storage: storage(setting, { freeBytes: 8e9 }), isBusy: false } }),
    tight: (setting) => ({ props: { storage: storage(setting, { freeBytes: 9e6 }), isBusy: false } }),
    unknown: (setting) => ({ props: { storage: storage(setting, { freeBytes: null }), isBusy: false } }),
    full: (setting) => ({ props: { storage: storage(setting), isBusy: false, isFull: true } }),
    'in a dialog': (setting) => ({ props: { storage: storage(setting), isBusy: false, inDialog: true } }),
  }),
]
