import { networkInterfaces } from 'node:os'
import type { Config } from '#server/config.ts'

export type StartToTell = {
  readonly url: string
  /** The one-time link that creates the first administrator; null when there is one. */
  readonly firstLink: string | null
}

/** What the person who typed `npm start` reads: where it is, what works there, and what to do first. */
export function startMessage({ url, firstLink }: StartToTell, config: Config): string {
  const { port } = new URL(url)
  const isOpen = config.host === undefined || config.host === '0.0.0.0' || config.host === '::'
  const elsewhere = isOpen ? networkAddresses().map((address) => `http://${address}:${port}`) : []
  return [
    '',
    `Smart Educator is at ${config.publicUrl ?? url}`,
    ...(config.publicUrl === null ? elsewhere.map((address) => `  on this network: ${address}`) : []),
    '',
    ...secureContext(config.publicUrl),
    ...(firstLink === null
      ? []
      : [
          '',
          'There is no administrator yet. This link, used once, makes you the administrator:',
          `  ${firstLink}`,
        ]),
    '',
  ].join('\n')
}

function secureContext(publicUrl: string | null): readonly string[] {
  if (publicUrl?.startsWith('https:'))
    return [
      'Over HTTPS everything works: reading, offline use, quizzes, installing. Nobody has checked this address yet: open it.',
    ]
  return [
    'On this machine (localhost) everything works. From other devices over plain http:// lessons can be read, but',
    'browsers allow no offline use, no joining or signing in, no results and no installing: that needs HTTPS.',
    'docs/operate.md says how; PUBLIC_URL then names the address.',
  ]
}

function networkAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}
