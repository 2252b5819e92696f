import type { Catalogue } from '#protocol/pack/catalogue.ts'
import type { Signer } from './signer.ts'

/** Who issues: the key, the name on the paper, and the courses one can complete. */
export type Issuer = {
  readonly signer: Signer
  readonly association: string | null
  readonly courses: Catalogue['courses']
}
