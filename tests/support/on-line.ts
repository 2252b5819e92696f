import { toldOf, type Edits } from './content-tree.ts'

/** Changes one line; throws when it does not hold what is changed, so that a test cannot pass by missing its target. */
export function onLine(line: number, from: string, to: string): (text: string) => string {
  return (text) => {
    const lines = text.split('\n')
    const old = lines[line - 1] ?? ''
    if (!old.includes(from)) throw new Error(`line ${line} is « ${old} », without « ${from} »`)
    return lines
      .with(
        line - 1,
        old.replace(from, () => to),
      )
      .join('\n')
  }
}

/** The same change of the quiz in both languages. */
export const inBothQuizzes = (edit: (text: string) => string): Edits => ({
  'modules/water/ar/quiz.yaml': edit,
  'modules/water/fr/quiz.yaml': edit,
})

/** What is reported of the module of the fixture, by file in it. */
export const toldOfWater = async (edits: Edits): Promise<readonly string[]> =>
  (await toldOf(edits)).map((line) => line.replace('modules/water/', ''))

/** A list of one signature, as an author writes it. */
export const signed = (on: string, until: string): string =>
  `[{ role: { ar: طبيبة, fr: médecin }, organisation: { ar: المستشفى, fr: hôpital }, on: ${on}, until: ${until} }]`
