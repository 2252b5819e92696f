import type { Step } from './step.ts'
import { asTally, runTool } from './tool.ts'

const tool = (name: string, program: string, ...args: string[]): Step => ({
  name,
  run: async () => asTally(await runTool(program, args)),
})

/** One that takes long on one core: begun before the others, and printed in its turn. */
function slowTool(name: string, program: string, ...args: string[]): Step {
  let said = ''
  let running: Promise<number> | undefined
  const start = () => (running ??= runTool(program, args, { hear: (more) => (said += more) }))
  return {
    name,
    begin: () => void start(),
    run: async () => {
      const code = await start()
      process.stdout.write(said)
      return asTally(code)
    },
  }
}

/** Everything short of tests, with `lint`: the three nets, the format, the content and the words. */
export const checks: readonly Step[] = [
  tool('types', 'vue-tsc', '--build'),
  tool('import directions', 'depcruise', 'src', 'tests', '--config', '.dependency-cruiser.mjs'),
  tool('format', 'oxfmt', '--check', 'src', 'tests'),
  tool('content', 'node', 'src/commands/check/content.ts'),
  tool('words', 'node', 'src/commands/check/words.ts'),
  tool('nothing unused', 'knip', '--config', '.config/knip.ts', '--no-progress'),
]

const linted = ['src', 'tests', 'vite.config.ts']
export const lint: Step = slowTool(
  'lint',
  'eslint',
  ...['-c', '.config/eslint.config.js', '--max-warnings', '0', ...linted],
)
