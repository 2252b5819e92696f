import { partPath, type Part } from '#protocol/pack.ts'
import { asId } from '#domain/id.ts'
import { sha256 } from './hash.ts'

/** Everything the compiler puts out, by address. The same bytes are one file, however often they are added. */
export class Files {
  readonly byPath = new Map<string, Uint8Array>()

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
}
