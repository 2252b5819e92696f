import type { Storage, StoredModule } from '../../phone/storage/useStorage.ts'
import type { Setting } from '../setting.ts'
import { packRow } from './modules.ts'

export const storedModule = (
  { words, packLanguage }: Setting,
  change: Partial<StoredModule> = {},
): StoredModule => ({
  row: packRow(packLanguage),
  title: words.module,
  ...{ textBytes: 900_000, mediaBytes: 4_200_000, downloadBytes: 2_400_000, usage: null, isFinished: false },
  ...change,
})

export const storage = (setting: Setting, change: Partial<Storage> = {}): Storage => ({
  modules: [storedModule(setting), storedModule(setting, { isFinished: true })],
  ...{ freeBytes: 640_000_000, persisted: false, hasWork: true },
  ...change,
})
