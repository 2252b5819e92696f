import type { PackLanguage } from '#domain/content/languages.ts'
import { dayIn, labels } from '../labels.ts'
import type { Signature } from '../load/schemas.ts'
import { typeset } from './typeset.ts'

export type Reviewed = { readonly reviewed_by?: readonly Signature[] | undefined }

/** What holds on that day. What has expired is as if nobody had signed. */
export const holding = ({ reviewed_by: signatures = [] }: Reviewed, today: string): readonly Signature[] =>
  signatures.filter(({ until }) => today <= until)

/** An empty list says that an expert should sign and nobody has; no list says that none needs to. */
export const awaitsReview = (reviewed: Reviewed, today: string): boolean =>
  reviewed.reviewed_by !== undefined && holding(reviewed, today).length === 0

/** « doctor, provincial hospital, 3 January 2027 ». */
export const signedBy = ({ role, organisation, on }: Signature, language: PackLanguage): string =>
  typeset(
    [role[language], organisation[language], dayIn(on, language)].join(labels[language].comma),
    language,
  )
