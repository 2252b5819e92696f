import { onScopeDispose, type Ref, ref, shallowRef } from 'vue'
import { noteFault } from '../../frame/faults.ts'
import { openPictureReader } from './picture-reader.ts'

/** Why nothing is seen. `denied`: she, or the phone, said no; `missing`: no camera; `no-reader`: its file has not arrived. */
export type CameraProblem = 'denied' | 'missing' | 'no-reader'

/** Between two looks: often enough for a hand that trembles, seldom enough for a slow phone. */
const pauseMs = 200

/** The camera at the back, read until a code is found or the part is left. */
export function useCamera(video: Readonly<Ref<HTMLVideoElement | null>>, found: (text: string) => void) {
  const isOpen = ref(false)
  const problem = ref<CameraProblem | null>(null)
  const stream = shallowRef<MediaStream | null>(null)
  let turn = 0

  function close(): void {
    turn += 1
    for (const track of stream.value?.getTracks() ?? []) track.stop()
    stream.value = null
    isOpen.value = false
  }

  async function open(): Promise<void> {
    close()
    problem.value = null
    const mine = turn
    const isLeft = (): boolean => mine !== turn
    isOpen.value = true
    try {
      const given = await askCamera()
      if (isLeft()) return stop(given)
      stream.value = given
      // Its file has not come, whatever the reason: the code can be typed.
      const read = await openPictureReader().catch(
        (error: unknown) => void noteFault(error, 'picture-reader'),
      )
      if (isLeft()) return
      if (!read) return fail('no-reader')
      while (!isLeft()) {
        const element = video.value
        // Two: there is a picture.
        const text = element && element.readyState >= 2 ? await read(element) : undefined
        if (isLeft()) return
        if (text !== undefined) found(text)
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
    } catch (error) {
      if (!isLeft()) fail(problemIn(error))
    }
  }

  function fail(why: CameraProblem): void {
    close()
    problem.value = why
  }

  onScopeDispose(close)
  return { isOpen, problem, stream, open, close }
}

async function askCamera(): Promise<MediaStream> {
  // Absent on plain http: then there is no camera for this page.
  const devices = (navigator as { mediaDevices?: MediaDevices }).mediaDevices
  if (!devices) throw new DOMException('no camera here', 'NotFoundError')
  return devices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
}

const stop = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop()
}

const problemIn = (error: unknown): CameraProblem =>
  error instanceof Error && /NotAllowed|Security/.test(error.name) ? 'denied' : 'missing'
