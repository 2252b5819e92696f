import { computed, ref } from 'vue'
import type { Address } from '#domain/content/address.ts'
import { useI18n } from '../frame/i18n/i18n.ts'
import { useDelivery } from '../device/delivery.ts'
import { useOnDevice } from '../device/on-device.ts'
import { problemMessage } from './problem-message.ts'
import { useSession } from '../device/session.ts'
import { useProblem } from './useProblem.ts'
import { newcomer } from './useTyped.ts'
import { useTypedCode } from './useTypedCode.ts'
import { useOffered } from './useOffered.ts'

/** Joining with a code: in the first minute, and from the link of an invitation. */
export function useJoin() {
  const { language } = useI18n()
  const session = useSession()
  const delivery = useDelivery()
  const onDevice = useOnDevice()
  const { typed, code, error } = useTypedCode()
  const isBusy = ref(false)
  const name = useOffered('name', () => session.profile?.name ?? '', newcomer)
  const address = useOffered<Address>('address', () => session.address)
  const { problem, errorOf, atFoot } = useProblem({ code: typed, name })
  const codeError = computed(() => error.value ?? errorOf('code'))
  const nameError = computed(() => errorOf('name'))

  /** Whether she has joined. Her profile then has her name, her language and how she is addressed. */
  async function join(): Promise<boolean> {
    if (!code.value || isBusy.value) return false
    isBusy.value = true
    problem.value = null
    try {
      const device = await onDevice()
      const profile = await session.ensureProfile(device, language)
      const facts = { code: code.value, name: name.value }
      const result = await device.enrol.join(device.device, profile, facts, device.world)
      if (result.kind !== 'enrolled') {
        problem.value = problemMessage(result)
        return false
      }
      await device.profiles.updateProfile(device.device, profile.id, { address: address.value })
      // What is assigned arrives in the language of the page she joined on.
      await device.language.chooseLanguage(device.device, language, profile.id)
      void delivery.deliver()
      return true
    } finally {
      isBusy.value = false
    }
  }

  return { typed, code, name, address, isBusy, problem, codeError, nameError, atFoot, join }
}
