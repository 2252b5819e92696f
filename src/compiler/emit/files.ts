import { partPath, type Part } from '#protocol/pack/pack.ts'
import { asId } from '#domain/id.ts'
import { sha256 } from './hash.ts'
import { bytesOnTheLine } from './on-the-line.ts'

/** Everything the compiler puts out, by address. The same bytes are one file, however often they are added. */
export class Files {
  readonly byPath = new Map<string, Uint8Array>()
  readonly #weights = new Map<string, Promise<number>>()

  add(
    bytes: Uint8Array | string,
    extension: Part['extension'],
    role: Part['role'],
    essential: boolean,
  ): Part {
    const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
    const part: Part = { hash: asId(sha256(content)), extension, bytes: content.length, role, essential }
    this.byPath.set(partPath(part), content)
    return part
  }

  /** What the line carries when these are fetched. */
  async bytesOnTheLine(paths: readonly string[]): Promise<number> {
    const weights = await Promise.all(paths.map((path) => this.#weightOf(path)))
    return weights.reduce((sum, bytes) => sum + bytes, 0)
  }

  #weightOf(path: string): Promise<number> {
    const known = this.#weights.get(path) ?? bytesOnTheLine(path, this.byPath.get(path) ?? new Uint8Array())
    this.#weights.set(path, known)
    return known
  }
}
