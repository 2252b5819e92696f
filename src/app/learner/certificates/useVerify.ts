import { ref, shallowRef } from 'vue'
import { askStanding, type Standing } from '#local/certificates/standing.ts'
import { type Verification, verifyStatement } from '#local/certificates/verify.ts'
import type { CertificateClaims } from '#protocol/certificate/certificate.ts'
import { useOnDevice } from '../../device/on-device.ts'

/** `no-keys`: nothing on this phone says who signs, and nobody can be asked now. */
export type Checked = Verification | { readonly kind: 'no-keys' }

export type AskedStanding = Standing | { readonly kind: 'asking' }

/** Checks a certificate with the keys on this phone; only when they do not know its signer is the server asked for its keys. */
export function useVerify() {
  const onDevice = useOnDevice()
  const checked = shallowRef<Checked | null>(null)
  const standing = shallowRef<AskedStanding>({ kind: 'asking' })
  const isBusy = ref(false)

  async function check(pasted: string): Promise<void> {
    isBusy.value = true
    try {
      checked.value = await outcomeOf(pasted)
    } finally {
      isBusy.value = false
    }
    if (checked.value.kind === 'genuine') await ask(checked.value.claims)
  }

  /** The signature is known without a network. Only the server knows whether it was withdrawn since. */
  async function ask(claims: CertificateClaims): Promise<void> {
    standing.value = { kind: 'asking' }
    const { world } = await onDevice()
    const asked = await askStanding(world, claims)
    if (checked.value?.kind === 'genuine' && checked.value.claims === claims) standing.value = asked
  }

  async function outcomeOf(pasted: string): Promise<Checked> {
    const { catalogue, device, world } = await onDevice()
    const held = (await catalogue.findCatalogue(device))?.issuer?.keys ?? []
    const outcome = await verifyStatement(pasted, held)
    if (outcome.kind !== 'unknown-issuer') return outcome
    const fresh = (await catalogue.refreshCatalogue(device, world))?.issuer?.keys ?? []
    if (fresh.length === 0 && held.length === 0) return { kind: 'no-keys' }
    return verifyStatement(pasted, fresh)
  }

  return { checked, standing, isBusy, check, ask }
}
