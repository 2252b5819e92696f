import { onMounted, onScopeDispose, ref, shallowRef } from 'vue'
import type { PackLanguage } from '#domain/content/languages.ts'
import { asId } from '#domain/id.ts'
import {
  deleteVoice,
  findVoices,
  forgetCutOff,
  keepCutOff,
  keepVoicePiece,
  saveVoice,
  type VoiceNote,
  type Voices,
} from '#local/practice/voices.ts'
import type { MessageKey } from '../../frame/i18n/i18n.ts'
import { faultMessage } from '../../frame/fault-message.ts'
import { noteFault } from '../../frame/faults.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { useOwner } from '../../common/later/useOwner.ts'
import type { Recording, Taken } from './useRecorder.ts'

/** The voice note of one task: kept, played, deleted, and handed to another app only when its owner asks for it. */
export function useVoice(moduleId: string, language: PackLanguage) {
  const load = useOnDevice()
  const voice = shallowRef<VoiceNote | null>(null)
  /** A later recording that was cut off: she says which of the two stays. */
  const beside = shallowRef<VoiceNote | null>(null)
  const playing = shallowRef<VoiceNote | null>(null)
  const problem = ref<MessageKey<'work'> | null>(null)
  /** Whether the note is what was left of a recording that was cut off. */
  const isCutOff = ref(false)
  let player: { readonly audio: HTMLAudioElement; readonly url: string } | undefined

  const ownerOf = useOwner(language)

  async function mine() {
    const device = await load()
    const { db } = await ownerOf(device)
    return { db, now: () => device.clock.readNow(db, device.world) }
  }

  onMounted(async () => {
    const device = await load()
    const profile = await device.profiles.findCurrentProfile(device.device)
    if (!profile) return
    const db = device.databaseOf(profile.id)
    show(await findVoices(db, asId(moduleId)))
  })

  function show(now: Voices): void {
    voice.value = now.voice ?? null
    beside.value = now.beside ?? null
    isCutOff.value = now.isCutOff
  }

  /** A piece that finds no room is let go: the note itself will say so. */
  async function keepPiece(piece: Taken & { readonly number: number }): Promise<void> {
    const { db, now } = await mine()
    const kept = { moduleId: asId<'module'>(moduleId), ...piece, at: await now() }
    await keepVoicePiece(db, kept).catch((error: unknown) => noteFault(error, 'voice: piece'))
  }

  async function keep({ sound, lengthMs, isEnded }: Recording): Promise<void> {
    const { db, now } = await mine()
    const note = { moduleId: asId<'module'>(moduleId), sound, lengthMs, at: await now() }
    await keepAs(() => (isEnded ? saveVoice(db, note) : keepCutOff(db, note)))
  }

  /** One of the two stays. */
  async function choose(isLater: boolean): Promise<void> {
    const [{ db }, later] = [await mine(), beside.value]
    if (later) await keepAs(() => (isLater ? saveVoice(db, later) : forgetCutOff(db, later.moduleId)))
  }

  async function keepAs(write: () => Promise<void>): Promise<void> {
    silence()
    try {
      const { db } = await mine()
      await write()
      show(await findVoices(db, asId(moduleId)))
      problem.value = null
    } catch (error) {
      problem.value = faultMessage(error, 'voice', 'voice.full') // The earlier note, if any, is as it was.
    }
  }

  async function remove(): Promise<void> {
    silence()
    const { db } = await mine()
    await deleteVoice(db, asId(moduleId))
    voice.value = null
    isCutOff.value = false
  }

  async function play(note: VoiceNote): Promise<void> {
    const isOn = playing.value === note
    silence()
    if (isOn) return
    const url = URL.createObjectURL(note.sound)
    const audio = new Audio(url)
    player = { audio, url }
    audio.addEventListener('ended', () => player?.audio === audio && silence())
    playing.value = note
    try {
      await audio.play()
    } catch (error) {
      // Stopped before it began is no fault.
      if (error instanceof DOMException && error.name === 'AbortError') return
      problem.value = 'voice.unplayable'
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

  return { voice, beside, playing, isCutOff, problem, keep, keepPiece, choose, remove, play }
}
