import * as v from 'valibot'

/** Any script, no rules of composition; the length is the rule (OWASP ASVS 5.0, 6.2). Apart: learners' phones carry it too. */
export const passwordSchema = v.pipe(v.string(), v.minLength(8), v.maxLength(128))
