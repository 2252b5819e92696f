import type { ShallowRef } from 'vue'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Quiz } from '#domain/content/quiz.ts'
import { asId } from '#domain/id.ts'
import type { ProfileDatabase } from '#local/database/profile-database.ts'
import type { Draft } from '#local/drafts/drafts.ts'
import type { OnDevice } from '../../device/on-device.ts'
import { packHashOf } from '../../frame/pack-hash-of.ts'
import { bringTapped } from './bring-tapped.ts'

/** A quiz to take, and how far this try of it is. */
type Opened = { readonly draft: Draft; readonly quiz: Quiz; readonly passMark: number }

/** What is asked for: a module's quiz in the language of the screen. `isAnother`: another try, though one is open. */
type Asked = { readonly moduleId: string; readonly language: PackLanguage; readonly isAnother: boolean }

/**
 * The quiz that is open, in the version and the language it was begun in: a change of either begins no other draw. Where none
 * is open, a new one. Null when it is not on this phone.
 */
export async function openOrBegin(
  onDevice: OnDevice,
  db: ProfileDatabase,
  { moduleId, language, isAnother }: Asked,
  parts: ShallowRef<object | null>,
): Promise<Opened | null> {
  const { drafts, read, world } = onDevice
  const open = isAnother
    ? []
    : (await drafts.listDrafts(db))
        .filter((draft) => draft.moduleId === moduleId)
        .toSorted(
          (a, b) =>
            Number(b.language === language) - Number(a.language === language) || b.startedAt - a.startedAt,
        )
  const packHash = open[0]?.packHash ?? (await packHashOf(onDevice, moduleId, language))
  const quiz = packHash && (await read.readQuiz(packHash, world))
  const manifest = packHash && (await read.readManifest(packHash, world))
  if (!packHash || !quiz || !manifest) return null
  await bringTapped(parts, quiz.questions)
  const bytes = world.random(4)
  const begun: Draft = {
    packHash,
    moduleId: asId(moduleId),
    language,
    seed: new DataView(bytes.buffer, bytes.byteOffset).getUint32(0),
    startedAt: world.now(),
    position: 0,
    given: {},
    spentMs: {},
    shown: [],
  }
  return { draft: open[0] ?? begun, quiz, passMark: manifest.passMark }
}
