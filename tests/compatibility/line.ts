import { commands } from 'vitest/browser'
import type { Offices } from './offices.ts'

type AskOffice = <Word extends keyof Offices>(
  word: Word,
  ...facts: Parameters<Offices[Word]>
) => ReturnType<Offices[Word]>
declare module 'vitest/browser' {
  interface BrowserCommands {
    askOffice: AskOffice
  }
}
export const askOffice: AskOffice = commands.askOffice

/** What happens to an answer on its way. */
export type Change = (response: Response) => Promise<Response> | Response

/** A phone's line to a server that runs beside the tests. */
export const lineTo =
  (office: () => string, change: Change = (response) => response): typeof fetch =>
  async (input, init = {}) => {
    const given = await askOffice('askServer', office(), {
      path: String(input),
      method: init.method ?? 'GET',
      headers: [...new Headers(init.headers)],
      body: init.body == null ? '' : toBase64(new Uint8Array(await new Response(init.body).arrayBuffer())),
    })
    const headers = given.headers.map(([name, value]): [string, string] => [name, value])
    return change(new Response(fromBase64(given.body), { status: given.status, headers }))
  }

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
