import * as v from 'valibot'

const systemError = v.object({
  code: v.string(),
  syscall: v.optional(v.string()),
  path: v.optional(v.string()),
})

export type Place = { readonly port: number; readonly host: string | undefined; readonly dataDir: string }

/** What a person can do about an error of the machine; undefined when it is a fault of ours. */
export function sentenceFor(error: unknown, { port, host, dataDir }: Place): string | undefined {
  const parsed = v.safeParse(systemError, error)
  if (!parsed.success) return undefined
  const { code, syscall, path } = parsed.output
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST=${host ?? ''} is not an address of this machine. Leave HOST out to answer on all of them.`
    case 'EACCES':
    case 'EPERM':
      if (syscall === 'listen')
        return `Port ${port} may only be opened by an administrator of this machine. Choose one above 1023.`
      return `${path ?? dataDir} may not be written to. Choose another folder with DATA_DIR, or change its owner.`
    case 'EROFS':
      return `${path ?? dataDir} is read-only. Choose another folder with DATA_DIR.`
    case 'ENOTDIR':
    case 'EEXIST':
      return `DATA_DIR=${dataDir} is not a folder.`
    case 'ENOSPC':
      return 'The disk is full. Nothing was lost; make room, then start again.'
    case 'EMFILE':
    case 'ENFILE':
      return 'Too many files are open on this machine. Raise the limit (ulimit -n 4096), then start again.'
    default:
      return undefined
  }
}
