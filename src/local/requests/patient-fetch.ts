import type { World } from '../world.ts'

/** Six round trips of a bad 2G line; a line that says nothing for this long will not say more. */
const silenceMs = 20_000
/** Sending takes its time too, and the browser does not tell how far it is: the slowest line worth waiting for. */
const slowestUploadBytesPerMs = 1

export type Fetching = {
  readonly init?: Omit<RequestInit, 'signal'>
  readonly uploadBytes?: number
  /** A body longer than this is not read to its end. */
  readonly mostBytes: number
  readonly signal?: AbortSignal | undefined
}

export type Fetched =
  | { readonly kind: 'fetched'; readonly response: Response; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly why: 'network' | 'timeout' | 'too-large' }

/**
 * A request that waits as long as something comes and gives up on silence, not on slowness: a long response over 2G is not
 * a failure, a server that accepts and never speaks is one.
 */
export async function patientFetch(
  world: Pick<World, 'fetch' | 'count'>,
  path: string,
  { init = {}, uploadBytes = 0, mostBytes, signal }: Fetching,
): Promise<Fetched> {
  const controller = new AbortController()
  const stop = (): void => controller.abort()
  if (signal?.aborted) stop()
  signal?.addEventListener('abort', stop)
  let isSilent = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const listen = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      isSilent = true
      stop()
    }, ms)
  }
  let received = 0
  try {
    listen(silenceMs + uploadBytes / slowestUploadBytesPerMs)
    const response = await world.fetch(path, {
      credentials: 'omit',
      redirect: 'error',
      ...init,
      signal: controller.signal,
    })
    const onBytes = (length: number): void => {
      received = length
      listen(silenceMs)
    }
    const bytes = await readBody(response, mostBytes, onBytes, controller.signal)
    if (bytes) received = weightOf(response, bytes.length)
    return bytes ? { kind: 'fetched', response, bytes } : { kind: 'failed', why: 'too-large' }
  } catch (error) {
    // No network, a redirect, a cut response, silence, or stopped by the reader: every one means "nothing was received".
    const isTimeout = isSilent || (error instanceof DOMException && error.name === 'TimeoutError')
    return { kind: 'failed', why: isTimeout ? 'timeout' : 'network' }
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
    await world.count?.({ received, sent: uploadBytes })
  }
}

/** What a whole response weighed on the line: less than what it holds when it came compressed. */
function weightOf(response: Response, length: number): number {
  const announced = response.headers.get('content-length')
  return response.headers.has('content-encoding') && announced !== null ? Number(announced) : length
}

async function readBody(
  response: Response,
  mostBytes: number,
  onBytes: (length: number) => void,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  const cancel = (): void => void reader?.cancel().catch(() => undefined) // Already failed: nothing to cancel.
  signal.addEventListener('abort', cancel)
  for (;;) {
    onBytes(length)
    const next = await reader?.read()
    signal.throwIfAborted()
    if (!next || next.done) break
    length += next.value.length
    if (length > mostBytes) {
      cancel()
      return undefined
    }
    chunks.push(next.value)
  }
  return new Uint8Array(await new Blob(chunks.map((chunk) => new Uint8Array(chunk))).arrayBuffer())
}
