/** About ten seconds: Android falls silent in the middle of anything longer than fifteen. */
const longest = 160

/** A text in pieces a voice can say: sentences; long ones at their commas, else between two words. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?؟…:؛;])\s+|\n+/u)
    .flatMap((sentence) => shortened(sentence.trim()))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}

function shortened(sentence: string): readonly string[] {
  if (sentence.length <= longest) return [sentence]
  const start = sentence.slice(0, longest)
  const comma = Math.max(start.lastIndexOf('، '), start.lastIndexOf(', '))
  const space = start.lastIndexOf(' ')
  const end = comma > longest / 3 ? comma + 1 : space > 0 ? space : longest
  return [sentence.slice(0, end).trim(), ...shortened(sentence.slice(end).trim())]
}
