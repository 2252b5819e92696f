import type { BuildOutcome } from './ensure-build.ts'

export function tellBuild(outcome: BuildOutcome): void {
  switch (outcome.kind) {
    case 'current':
      console.log(`Build ${outcome.build} is up to date.`)
      return
    case 'built':
      console.log(`Built ${outcome.build} in ${outcome.seconds.toFixed(1)} s.`)
      return
    case 'failed':
      console.error(outcome.error instanceof Error ? outcome.error.message : outcome.error)
      console.error('The build failed; what was served before is untouched.')
  }
}
