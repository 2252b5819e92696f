import { useRouter } from 'vue-router'
import { useI18n } from '../frame/i18n/i18n.ts'
import { forgetHome } from '../frame/forget-home.ts'
import { openIn } from '../frame/language-choice.ts'
import { useOnDevice } from '../device/on-device.ts'
import { useSession } from '../device/session.ts'
import { forgetTyped } from './useTyped.ts'

/** Putting somebody of this phone on the screen, or somebody new. */
export function usePeople() {
  const { language } = useI18n()
  const router = useRouter()
  const onDevice = useOnDevice()
  const session = useSession()

  /** Another person reads her own language: then this is a fresh page. */
  async function open(id: string): Promise<void> {
    const { device, profiles } = await onDevice()
    const before = await profiles.findCurrentProfile(device)
    if (before?.id !== id) forgetTyped()
    await profiles.setCurrentProfile(device, id)
    const hers = (await profiles.findCurrentProfile(device))?.language ?? language
    if (before?.id !== id && hers !== language) openIn(hers)
  }

  /** Somebody without a name or a code would not know what comes next. So first steps are, unless something else is. */
  async function add(next: string | null = `/${language}/welcome/#name`): Promise<void> {
    const { adding, device, world } = await onDevice()
    // Where she stays on this form, it is hers.
    forgetTyped(next === null)
    await adding.addProfile(device, { name: '', address: 'feminine', language }, world)
    if (next !== null) await router.push(next)
  }

  /** Puts nobody on the screen: it asks who is there. */
  async function lock(): Promise<void> {
    const { device, profiles } = await onDevice()
    forgetHome()
    session.closeAll()
    await profiles.setCurrentProfile(device, null)
  }

  return { open, add, lock }
}
