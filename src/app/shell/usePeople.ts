import { useI18n } from '../i18n/i18n.ts'
import { useOnDevice } from './on-device.ts'
import { useSession } from './session.ts'

/** Putting somebody of this phone on the screen, or somebody new. */
export function usePeople() {
  const { language } = useI18n()
  const onDevice = useOnDevice()
  const session = useSession()

  async function open(id: string): Promise<void> {
    const { device, profiles } = await onDevice()
    await profiles.setCurrentProfile(device, id)
  }

  async function add(): Promise<void> {
    const { device, profiles, world } = await onDevice()
    const avatar = String(session.profiles.length + 1)
    const made = await profiles.createProfile(
      device,
      { name: '', avatar, address: 'feminine', language },
      world,
    )
    await profiles.setCurrentProfile(device, made.id)
  }

  return { open, add }
}
