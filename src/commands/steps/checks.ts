import type { Step } from './step.ts'
import { asTally, runTool } from './tool.ts'

const tool = (name: string, program: string, ...args: string[]): Step => ({
  name,
  run: async () => asTally(await runTool(program, args)),
})

/** Everything short of tests: the three nets, the format, and the content. */
export const checks: readonly Step[] = [
  tool('types', 'vue-tsc', '--build'),
  tool(
    'lint',
    'eslint',
    '-c',
    '.config/eslint.config.js',
    '--max-warnings',
    '0',
    'src',
    'tests',
    'vite.config.ts',
  ),
  tool('import directions', 'depcruise', 'src', 'tests', '--config', '.dependency-cruiser.mjs'),
  tool('format', 'oxfmt', '--check', 'src', 'tests'),
  tool('content', 'node', 'src/commands/content.ts'),
]
