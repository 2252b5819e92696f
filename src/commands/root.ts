import { resolve } from 'node:path'

/** The folder of package.json. Every command runs there. */
export const root = resolve(import.meta.dirname, '../..')

/** Reports, caches and half-made things: removed with the packages, never committed. */
export const scratch = resolve(root, 'node_modules/.tmp')

/** How a command is called, for sentences that say so. A release has another (`released-root.ts`). */
export const callCommand = 'node src/commands/launch.mjs'
