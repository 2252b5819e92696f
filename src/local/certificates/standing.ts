import type { CertificateClaims } from '#protocol/certificate/certificate.ts'
import { certificatePath, standingFacts } from '#protocol/certificate/certificate-standing.ts'
import { decode } from '#protocol/decode.ts'
import { patientFetch } from '../requests/patient-fetch.ts'
import type { World } from '../world.ts'

export type Standing =
  | { readonly kind: 'stands' }
  | { readonly kind: 'withdrawn'; readonly at: number }
  /** No network, an older server, or somebody else's page. */
  | { readonly kind: 'not-asked' }

/** Whether a genuine certificate was withdrawn since. The server hears its number and its instant, never its name. */
export async function askStanding(
  world: Pick<World, 'fetch' | 'count'>,
  { id, issuedAt }: Pick<CertificateClaims, 'id' | 'issuedAt'>,
): Promise<Standing> {
  const fetched = await patientFetch(world, `${certificatePath(id)}?issued=${issuedAt}`, {
    init: { cache: 'no-store' },
    mostBytes: 2_000,
  })
  if (fetched.kind === 'failed' || !fetched.response.ok) return { kind: 'not-asked' }
  const decoded = decode(standingFacts, parsed(fetched.bytes))
  if (decoded.kind === 'malformed') return { kind: 'not-asked' }
  const { withdrawnAt } = decoded.value
  return withdrawnAt === null ? { kind: 'stands' } : { kind: 'withdrawn', at: withdrawnAt }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined // A portal's page instead of JSON.
  }
}
