import * as v from 'valibot'
import { plainPassword } from '#domain/text/password.ts'

/**
 * A password that is chosen. Any script, no rules of composition; the length is the rule (OWASP ASVS 5.0, 6.2). It counts as it is
 * meant (`plainPassword`). A file of its own: learners' phones carry it too.
 */
export const passwordSchema = v.pipe(
  v.string(),
  v.maxLength(400),
  v.transform(plainPassword),
  v.minLength(8),
  v.maxLength(128),
)

/** A password that is asked for: as it is typed, because earlier ones were kept so. */
export const typedPassword = v.pipe(v.string(), v.minLength(1), v.maxLength(400))
