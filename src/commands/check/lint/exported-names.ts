export type NamedSource = { readonly file: string; readonly text: string }
/** A name that more than one file exports. */
export type SharedName = { readonly name: string; readonly files: readonly string[] }

const exported = /^export (?:async )?(?:const|let|function\*?|class|type|interface) ([A-Za-z_$][\w$]*)/gm

/** Every name that is exported from more than one file. */
export function findSharedNames(sources: readonly NamedSource[]): readonly SharedName[] {
  const files = new Map<string, Set<string>>()
  for (const { file, text } of sources)
    for (const [, name = ''] of text.matchAll(exported))
      files.set(name, (files.get(name) ?? new Set()).add(file))
  return [...files]
    .flatMap(([name, where]) => (where.size > 1 ? [{ name, files: [...where] }] : []))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Names that stand in these two files for one thing, and which thing that is. A name that stands for two things is not
 * written here: one of the two gets another name.
 */
export const sameThing: Readonly<Record<string, string>> = {
  DeviceKey: 'the key of a phone: the real one, and that of an invented phone of the lab',
  Term: 'a word of the glossary: as it is written, and as a phone shows it',
  World: 'clock, chance and network, passed in: on the phone and on the server',
  boardLearner: 'a row of the board: its schema, and the function that makes it',
  build: 'the name of this build: in the page and in the worker',
  callCommand: 'how a command is called: from a clone and from a released archive',
  dayMs: 'the milliseconds of a day',
  deviceReport: 'what a phone says of itself: its schema, and the function that makes it',
  findAccount: 'the facts of an account: as the phone and as the server keep them',
  finishOf: 'when a record was finished: from a row of the phone and of the server',
  inWords: 'a response in words: the rule, and the same in the language of an export',
  isUnderstood: 'whether this build reads a download: of a module and of the ideas',
  listQuestions: 'questions to the supervisor: her own on the phone, those of a group on the server',
  noteFault: 'writes a fault down: in the page and in the worker',
  rightInWords: 'the right response in words: the rule, and the same in the language of an export',
  root: 'the folder everything lies in: of a clone and of a released archive',
  sha256: 'SHA-256 in hexadecimal: in Node and in a browser',
  signedRequest: 'a request with its signature: of a phone, and of an invented phone of the lab',
  words: 'the schema of a text that says something: written by an author, or typed with a limit',
}

/** Names that stand for two things, and rows of the table above that nothing needs any more; as sentences. */
export function faultsOfNames(
  sources: readonly NamedSource[],
  same: Readonly<Record<string, string>> = sameThing,
): readonly string[] {
  const shared = findSharedNames(sources)
  const two = shared.filter(({ name }) => !Object.hasOwn(same, name))
  const idle = Object.keys(same).filter((known) => !shared.some(({ name }) => name === known))
  return [
    ...two.map(
      ({ name, files }) =>
        `"${name}" is exported by ${files.join(' and ')}. A name stands for one thing: rename one, or write in lint/exported-names.ts which thing both are.`,
    ),
    ...idle.map((name) => `"${name}" is exported once: take it out of the table in lint/exported-names.ts.`),
  ]
}
