import { createHmac } from 'node:crypto'

/** Codes are kept as keyed hashes: 45 bits of chance would not outlast a list of plain ones. */
export const codeHash = (code: string, secret: string): string =>
  createHmac('sha256', secret).update(code).digest('base64url')
