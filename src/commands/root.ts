import { resolve } from 'node:path'

/** The folder of package.json. Every command runs there. */
export const root = resolve(import.meta.dirname, '../..')

/** Reports, caches and half-made things: removed with the packages, never committed. */
export const scratch = resolve(root, 'node_modules/.tmp')
