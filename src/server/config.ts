import { resolve } from 'node:path'
import { unreviewedChoices, type Unreviewed } from '#domain/content/unreviewed.ts'
import { type ProxyTrust, readTrust } from './http/trusted-proxies.ts'

export type Config = {
  readonly kind: 'config'
  readonly port: number
  /** Undefined: every address of this machine. */
  readonly host: string | undefined
  readonly dataDir: string
  /** PostgreSQL when set, else one SQLite file in the data directory. */
  readonly databaseUrl: string | null
  readonly publicUrl: string | null
  readonly unreviewed: Unreviewed
  /** The association's name, printed on certificates. */
  readonly association: string | null
  /** Which proxies may say, in X-Forwarded-For, who asks. */
  readonly trustProxy?: ProxyTrust
}
export type ConfigReading = Config | { readonly kind: 'wrong'; readonly sentence: string }

type Environment = Readonly<Record<string, string | undefined>>

/** The environment, parsed once and frozen. A wrong setting is a sentence for the person who set it. */
export function readConfig(env: Environment): ConfigReading {
  const port = readPort(env['PORT'])
  if (port === undefined) return wrong(`PORT must be a whole number from 0 to 65535; it is "${env['PORT']}".`)
  const databaseUrl = env['DATABASE_URL'] || null
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    return wrong('DATABASE_URL must start with postgres:// or postgresql://. Without it, SQLite is used.')
  }
  const publicUrl = readPublicUrl(env['PUBLIC_URL'])
  if (publicUrl === undefined) {
    return wrong(
      `PUBLIC_URL must be an address such as https://training.example.org; it is "${env['PUBLIC_URL']}".`,
    )
  }
  const wanted = env['UNREVIEWED'] || 'show'
  const unreviewed = unreviewedChoices.find((choice) => choice === wanted)
  if (unreviewed === undefined) {
    return wrong(`UNREVIEWED must be "show" or "hide"; it is "${wanted}".`)
  }
  const association = env['ASSOCIATION']?.trim() || null
  if (association !== null && association.length > 80) {
    return wrong(
      `ASSOCIATION is printed on certificates: 80 characters at most; it has ${association.length}.`,
    )
  }
  const trustProxy = readTrust(env['TRUST_PROXY'])
  if (trustProxy === undefined) {
    return wrong(
      `TRUST_PROXY must be "loopback" (a proxy on this machine), addresses or networks such as 10.0.0.0/8, or "none"; it is "${env['TRUST_PROXY']}".`,
    )
  }
  return Object.freeze({
    kind: 'config',
    port,
    host: env['HOST'] || undefined,
    dataDir: resolve(env['DATA_DIR'] || './data'),
    databaseUrl,
    publicUrl,
    unreviewed,
    association,
    trustProxy,
  })
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return 8080
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  return port <= 65535 ? port : undefined
}

/** The origin without a slash at the end; a path below a domain is not supported (service workers own a scope). */
function readPublicUrl(text: string | undefined): string | null | undefined {
  if (text === undefined || text === '') return null
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const isPlain =
    /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === ''
  return isPlain ? url.origin : undefined
}

const wrong = (sentence: string): ConfigReading => ({ kind: 'wrong', sentence })
