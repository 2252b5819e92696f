import * as v from 'valibot'
import { count, hash, keyId, publicKey, slug } from '../conventions.ts'

const perLanguage = v.strictObject({ ar: v.string(), fr: v.string(), en: v.string() })
const offer = v.strictObject({ manifest: hash<'pack'>(), bytes: count, essentialBytes: count })

/** A public key of the installation. Earlier keys stay listed: what they signed stays genuine. */
export const issuerKey = v.strictObject({ ...publicKey.entries, kid: keyId })
export type IssuerKey = v.InferOutput<typeof issuerKey>

/**
 * /packs/catalogue.json: what this installation offers now. Its bytes are what the line carries, compressed; those of a
 * manifest's parts are what they take on the phone.
 */
export const catalogueSchema = v.strictObject({
  format: v.literal(1),
  courses: v.array(
    v.strictObject({ courseId: slug<'course'>(), title: perLanguage, modules: v.array(slug<'module'>()) }),
  ),
  modules: v.array(
    v.strictObject({
      moduleId: slug<'module'>(),
      title: perLanguage,
      summary: perLanguage,
      minutes: count,
      prerequisites: v.array(slug<'module'>()),
      packs: v.strictObject({ ar: offer, fr: offer }),
    }),
  ),
  /** Whose certificates are genuine. The build knows no key: the server adds its own when it serves the file. */
  issuer: v.exactOptional(v.strictObject({ keys: v.array(issuerKey) })),
})
export type Catalogue = v.InferOutput<typeof catalogueSchema>
export type CatalogueModule = Catalogue['modules'][number]

export const cataloguePath = '/packs/catalogue.json'
