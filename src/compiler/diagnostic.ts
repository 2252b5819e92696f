/** A sentence to an author, with the place it is about. `file` is relative to the content folder. */
export type Diagnostic = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly rule: string
  readonly severity: 'error' | 'warning'
  readonly message: string
}

export const errorAt = (file: string, line: number, rule: string, message: string): Diagnostic => ({
  file,
  line,
  column: 1,
  rule,
  severity: 'error',
  message,
})

export const warningAt = (file: string, line: number, rule: string, message: string): Diagnostic => ({
  file,
  line,
  column: 1,
  rule,
  severity: 'warning',
  message,
})
