import { onScopeDispose, ref } from 'vue'
import type { MessageKey } from '../../frame/i18n/i18n.ts'

/** A minute is enough to say what happened, and about 120 kB. */
export const mostMs = 60_000
const bitsPerSecond = 16_000
const types = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'] as const

/** How often what was said is handed over: a phone that dies costs this much. */
const pieceMs = 3_000

export type Taken = { readonly sound: Blob; readonly lengthMs: number }

/**
 * The phone's microphone, for a minute at most; what was said is given to `keep`, also when the screen is left. While it is
 * said, piece by piece to `keepPiece`.
 */
export function useRecorder(
  keep: (taken: Taken) => Promise<void>,
  keepPiece: (piece: Taken & { readonly number: number }) => Promise<void>,
) {
  const isRecording = ref(false)
  const isAsking = ref(false)
  const lengthMs = ref(0)
  /** How loud it is now, 0 to 1. */
  const level = ref(0)
  const problem = ref<MessageKey<'work'> | null>(null)
  let stop = (): void => undefined
  let isGone = false

  async function start(): Promise<void> {
    if (isAsking.value || isRecording.value) return
    problem.value = null
    // Absent without HTTPS and in some in-app browsers.
    if (!('mediaDevices' in navigator) || typeof MediaRecorder === 'undefined') {
      problem.value = 'voice.unsupported'
      return
    }
    isAsking.value = true
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } })
      if (isGone) release(stream)
      else record(stream)
    } catch (error) {
      problem.value = sentenceOf(error)
    } finally {
      isAsking.value = false
    }
  }

  function record(stream: MediaStream): void {
    const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type))
    const recorder = new MediaRecorder(stream, {
      audioBitsPerSecond: bitsPerSecond,
      ...(mimeType === undefined ? {} : { mimeType }),
    })
    const meter = openMeter(stream)
    const startedAt = performance.now()
    const passed = (): number => Math.min(mostMs, Math.round(performance.now() - startedAt))
    const chunks: Blob[] = []
    const timer = setInterval(() => {
      lengthMs.value = passed()
      level.value = meter.read()
      if (lengthMs.value >= mostMs) stop()
    }, 200)
    recorder.addEventListener('dataavailable', ({ data }) => {
      if (recorder.state !== 'inactive')
        void keepPiece({ sound: data, lengthMs: passed(), number: chunks.length })
      chunks.push(data)
    })
    recorder.addEventListener('stop', () => {
      clearInterval(timer)
      meter.close()
      release(stream)
      isRecording.value = false
      const sound = new Blob(chunks, { type: recorder.mimeType })
      if (sound.size > 0) void keep({ sound, lengthMs: Math.max(1, lengthMs.value) })
    })
    // Another app took the microphone, or it was unplugged: what was said until then is kept.
    recorder.addEventListener('error', () => stop())
    stop = () => {
      lengthMs.value = passed()
      if (recorder.state !== 'inactive') recorder.stop()
    }
    recorder.start(pieceMs)
    lengthMs.value = 0
    isRecording.value = true
  }

  onScopeDispose(() => {
    isGone = true
    stop()
  })

  return { isRecording, isAsking, lengthMs, level, problem, start, stop: () => stop() }
}

function release(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

function openMeter(stream: MediaStream): { read: () => number; close: () => void } {
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  analyser.fftSize = 512
  context.createMediaStreamSource(stream).connect(analyser)
  const wave = new Uint8Array(analyser.fftSize)
  return {
    read() {
      analyser.getByteTimeDomainData(wave)
      return Math.min(1, wave.reduce((most, at) => Math.max(most, Math.abs(at - 128)), 0) / 100)
    },
    close: () => void context.close(),
  }
}

function sentenceOf(error: unknown): MessageKey<'work'> {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'voice.refused'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'voice.noMicrophone'
  return 'voice.failed'
}
