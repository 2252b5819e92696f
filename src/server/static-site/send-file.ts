import { sharedBytes } from './shared-bytes.ts'
import { type SiteFile, typeOf } from './site-file.ts'

/** Compressed by the build beforehand, never per request. */
const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const

/** The file, in the smallest form the other side takes; undefined when it is not there. */
export async function sendFile(
  request: Request,
  { file, cacheControl, etag }: SiteFile,
  status = 200,
): Promise<Response | undefined> {
  const headers = new Headers({
    'Content-Type': typeOf(file),
    'Cache-Control': cacheControl,
    Vary: 'Accept-Encoding',
  })
  if (etag !== null) {
    headers.set('ETag', etag)
    if (status === 200 && isSame(request.headers.get('if-none-match'), etag))
      return new Response(null, { status: 304, headers })
  }
  const accepted = request.headers.get('accept-encoding') ?? ''
  for (const { name, suffix } of encodings) {
    if (!accepts(accepted, name)) continue
    const bytes = await sharedBytes(file + suffix)
    if (bytes === undefined) continue
    headers.set('Content-Encoding', name)
    return new Response(bytes, { status, headers })
  }
  const bytes = await sharedBytes(file)
  return bytes === undefined ? undefined : new Response(bytes, { status, headers })
}

const isSame = (ifNoneMatch: string | null, etag: string): boolean =>
  ifNoneMatch?.split(',').some((tag) => plain(tag.trim()) === plain(etag)) ?? false

const plain = (tag: string): string => tag.replace(/^W\//, '')

const accepts = (header: string, encoding: string): boolean =>
  header.split(',').some((part) => {
    const [name, ...parameters] = part.trim().split(/\s*;\s*/)
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
  })
