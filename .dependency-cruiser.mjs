// The import directions, as a table: which layer may import which, and which packages.
const layers = {
  domain: { layers: [], packages: ['ts-fsrs'] },
  protocol: { layers: ['domain'], packages: ['valibot'] },
  local: { layers: ['domain', 'protocol'], packages: ['dexie'] },
  app: { layers: ['domain', 'protocol', 'local'], packages: ['vue', '@vue/[a-z-]+', 'vue-router', 'pinia', 'qr', 'jsqr', 'write-excel-file'] },
  sw: { layers: ['domain', 'protocol', 'local'], packages: [] },
  compiler: {
    layers: ['domain', 'protocol'],
    packages: ['yaml', 'valibot', 'unified', 'remark-[a-z-]+', 'rehype-[a-z-]+', 'sharp', 'vite', '@vitejs/[a-z-]+', '@types/[a-z-]+', 'unist-[a-z-]+', 'mdast-[a-z-]+', 'hast-[a-z-]+'],
    node: true,
  },
  server: {
    layers: ['domain', 'protocol'],
    packages: ['hono', 'hono-openapi', '@hono/[a-z-]+', 'kysely', 'pg', '@types/[a-z-]+', 'valibot', '@valibot/[a-z-]+', '@standard-community/[a-z-]+', '@zxcvbn-ts/[a-z-]+'],
    node: true,
  },
  // What npm scripts run. They start the other parts; nothing imports them.
  commands: { layers: ['domain', 'protocol', 'compiler', 'server'], packages: ['.*'], node: true },
}

const directions = Object.entries(layers).flatMap(([layer, may]) => [
  {
    name: `${layer}-layers`,
    severity: 'error',
    from: { path: `^src/${layer}/` },
    to: { path: '^src/', pathNot: `^src/(${[layer, ...may.layers].join('|')})/` },
  },
  {
    name: `${layer}-packages`,
    severity: 'error',
    from: { path: `^src/${layer}/` },
    to: { path: 'node_modules/', ...(may.packages.length ? { pathNot: `node_modules/(${may.packages.join('|')})/` } : {}) },
  },
  ...(may.node
    ? []
    : [{ name: `${layer}-not-node`, severity: 'error', from: { path: `^src/${layer}/` }, to: { dependencyTypes: ['core'] } }]),
])

/** What one screen of the educator's shows of another. All else they share stands in frame, device and common. */
const learner = {
  glossary: ['lesson-cards'],
  home: [],
  'lesson-tools': ['lesson-cards', 'notes', 'read-aloud'],
  notes: ['lesson-cards'],
  'read-aloud': ['lesson-cards'],
  review: ['progress', 'quiz'],
  search: ['glossary', 'ideas', 'lesson-cards', 'notes'],
}
const features = [
  ...Object.entries(learner).map(([feature, may]) => ({
    name: `learner-${feature}`,
    severity: 'error',
    from: { path: `^src/app/learner/${feature}/` },
    to: { path: '^src/app/learner/[^/]+/', pathNot: `^src/app/learner/(${[feature, ...may].join('|')})/`, dynamic: false },
  })),
  {
    name: 'features-do-not-meet',
    severity: 'error',
    from: { path: '^src/app/learner/([^/]+)/', pathNot: `^src/app/learner/(${Object.keys(learner).join('|')})/` },
    to: { path: '^src/app/learner/[^/]+/', pathNot: '^src/app/learner/$1/', dynamic: false },
  },
]

export default {
  forbidden: [
    ...directions,
    { name: 'no-circular', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    { name: 'not-to-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^tests/' } },
    { name: 'resolvable', severity: 'error', from: { path: '^(src|tests)/' }, to: { couldNotResolve: true, pathNot: '^(virtual:|mdast$|estree$)' /* types only */ } },
    {
      name: 'changes-know-no-feature',
      severity: 'error',
      from: { path: '^src/server/changes/' },
      to: { path: '^src/server/', pathNot: '^src/server/(changes|database)/' },
    },
    {
      name: 'no-build-has-the-gallery',
      severity: 'error',
      comment: 'The gallery is a page of `npm run dev`: what imports it, at once or later, would put it into a build.',
      from: { pathNot: '^(src/app/gallery|tests)/' },
      to: { path: '^src/app/gallery/' },
    },
    {
      name: 'learner-desk-and-phone-do-not-meet',
      severity: 'error',
      comment: 'The halves of the app share frame, device and common.',
      from: { path: '^src/app/(learner|desk|phone|reader|common|device|frame)/', pathNot: '^src/app/frame/router' },
      to: { path: '^src/app/(learner|desk|phone)/', pathNot: '^src/app/$1/', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    ...features,
    {
      name: 'first-load-brings-no-screens',
      severity: 'error',
      comment: 'What every page loads imports the parts of the other screens only when they are needed.',
      from: { path: '^src/app/(frame|learner/lesson)/' },
      to: { path: '^src/app/common/', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.vue', '.js', '.mjs'],
    },
  },
}
