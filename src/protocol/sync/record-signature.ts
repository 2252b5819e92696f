import { canonical } from '../canonical.ts'

/** What a phone signs of a record that leaves it in a file. Whoever carries it cannot make it hers. */
export const recordSignatureBase = (record: unknown): string => `se-record-1\n${canonical(record)}`
