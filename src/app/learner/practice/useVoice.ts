import { onMounted, onScopeDispose, ref, shallowRef } from 'vue'
import type { PackLanguage } from '#domain/content/languages.ts'
import { asId } from '#domain/id.ts'
import {
  deleteVoice,
  findVoice,
  joinVoicePieces,
  keepVoicePiece,
  saveVoice,
  type VoiceNote,
} from '#local/practice/voices.ts'
import type { MessageKey } from '../../frame/i18n/i18n.ts'
import { faultMessage } from '../../frame/fault-message.ts'
import { noteFault } from '../../frame/faults.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { useOwner } from '../../common/later/useOwner.ts'
import type { Taken } from './useRecorder.ts'

/** The voice note of one task: kept, played, deleted, and handed to another app only when its owner asks for it. */
export function useVoice(moduleId: string, language: PackLanguage) {
  const load = useOnDevice()
  const voice = shallowRef<VoiceNote | null>(null)
  const isPlaying = ref(false)
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
    const cutOff = await joinVoicePieces(db, asId(moduleId))
    isCutOff.value = cutOff !== undefined
    voice.value = cutOff ?? (await findVoice(db, asId(moduleId))) ?? null
  })

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
      voice.value = note
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

  async function play(): Promise<void> {
    if (!voice.value) return
    if (isPlaying.value) return silence()
    const url = URL.createObjectURL(voice.value.sound)
    const audio = new Audio(url)
    player = { audio, url }
    audio.addEventListener('ended', silence)
    isPlaying.value = true
    try {
      await audio.play()
    } catch (error) {
      // Stopped before it began is no fault.
      if (!(error instanceof DOMException && error.name === 'AbortError')) problem.value = 'voice.unplayable'
      silence()
    }
  }

  function silence(): void {
    isPlaying.value = false
    player?.audio.pause()
    if (player) URL.revokeObjectURL(player.url)
    player = undefined
  }
  onScopeDispose(silence)

  return { voice, isPlaying, isCutOff, problem, keep, keepPiece, remove, play }
}
