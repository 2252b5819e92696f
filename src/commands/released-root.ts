import { resolve } from 'node:path'

// In a release archive this stands in place of `root.ts`: the bundle lies in `server/`, beside `dist/`.

/** The folder that was unpacked. */
export const root = resolve(import.meta.dirname, '..')

/** How a command is called there. */
export const callCommand = 'node server/smart-educator.mjs'
