import { onMounted, onScopeDispose, ref, shallowRef } from 'vue'
import type { PackLanguage } from '#domain/content/languages.ts'
import { asId } from '#domain/id.ts'
import {
  chooseVoice,
  deleteVoice,
  findNewerVoice,
  findVoice,
  joinVoicePieces,
  keepVoicePiece,
  saveVoice,
  type VoiceNote,
  type WhichVoice,
} from '#local/practice/voices.ts'
import type { ProfileDatabase } from '#local/database/profile-database.ts'
import type { MessageKey } from '../../frame/i18n/i18n.ts'
import { faultMessage } from '../../frame/fault-message.ts'
import { noteFault } from '../../frame/faults.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { useOwner } from '../../common/later/useOwner.ts'
import { usePerson } from '../../common/later/usePerson.ts'
import type { Taken } from './useRecorder.ts'

/** The voice note of one task: kept, played, deleted, and handed to another app only when its owner asks for it. */
export function useVoiceNote(moduleId: string, language: PackLanguage) {
  const load = useOnDevice()
  const voice = shallowRef<VoiceNote | null>(null)
  /** Recorded while there was one already: she says which of the two stays. */
  const newer = shallowRef<VoiceNote | null>(null)
  const playing = shallowRef<VoiceNote | null>(null)
  const problem = ref<MessageKey<'work'> | null>(null)
  /** Whether the note is what was left of a recording that was cut off. */
  const isCutOff = ref(false)
  let player: { readonly audio: HTMLAudioElement; readonly url: string } | undefined

  const ownerOf = useOwner(language)
  const person = usePerson()

  async function mine() {
    const device = await load()
    const { db } = await ownerOf(device)
    return { db, now: () => device.clock.readNow(db, device.world) }
  }

  onMounted(async () => {
    const chosen = await person.findChosen()
    if (!chosen) return
    const { db } = chosen
    const cutOff = await joinVoicePieces(db, asId(moduleId))
    isCutOff.value = cutOff !== undefined
    await look(db)
  })

  async function look(db: ProfileDatabase): Promise<void> {
    const kept = (await findVoice(db, asId(moduleId))) ?? null
    newer.value = kept && ((await findNewerVoice(db, asId(moduleId))) ?? null)
    voice.value = kept
  }

  /** Whether another recording may begin: in another window there may be two by now, of which one is to be chosen first. */
  async function mayRecord(): Promise<boolean> {
    silence()
    const { db } = await mine()
    await look(db)
    return newer.value === null
  }

  /** A piece that finds no room is let go: the note itself will say so. */
  async function keepPiece(piece: Taken & { readonly number: number }): Promise<void> {
    const { db, now } = await mine()
    const kept = { moduleId: asId<'module'>(moduleId), ...piece, at: await now() }
    await keepVoicePiece(db, kept).catch((error: unknown) => noteFault(error, 'voice: piece'))
  }

  async function keep({ sound, lengthMs }: Taken): Promise<void> {
    silence()
    isCutOff.value = false
    try {
      const { db, now } = await mine()
      const note = { moduleId: asId<'module'>(moduleId), sound, lengthMs, at: await now() }
      await saveVoice(db, note)
      await look(db)
      problem.value = null
    } catch (error) {
      problem.value = faultMessage(error, 'voice', 'voice.full') // The earlier note, if any, is as it was.
    }
  }

  async function remove(): Promise<void> {
    silence()
    const { db } = await mine()
    await deleteVoice(db, asId(moduleId))
    await look(db)
    isCutOff.value = false
  }

  async function choose(which: WhichVoice): Promise<void> {
    silence()
    try {
      const { db } = await mine()
      await chooseVoice(db, asId(moduleId), which)
      await look(db)
      problem.value = null
    } catch (error) {
      problem.value = faultMessage(error, 'voice: choose', 'voice.full') // Both are as they were.
    }
  }

  async function play(note: VoiceNote): Promise<void> {
    const isOn = playing.value === note
    silence()
    if (isOn) return
    const url = URL.createObjectURL(note.sound)
    const audio = new Audio(url)
    player = { audio, url }
    audio.addEventListener('ended', silence)
    playing.value = note
    try {
      await audio.play()
    } catch (error) {
      // Stopped before it began is no fault.
      if (!(error instanceof DOMException && error.name === 'AbortError')) problem.value = 'voice.unplayable'
      silence()
    }
  }

  function silence(): void {
    playing.value = null
    player?.audio.pause()
    if (player) URL.revokeObjectURL(player.url)
    player = undefined
  }
  onScopeDispose(silence)

  return { voice, newer, playing, isCutOff, problem, mayRecord, keep, keepPiece, remove, choose, play }
}
