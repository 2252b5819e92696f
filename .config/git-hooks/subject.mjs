// Has the first line of a commit message the form that docs/contributing.md asks for?
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const types = [
  'feat',
  'fix',
  'perf',
  'refactor',
  'test',
  'docs',
  'content',
  'style',
  'build',
  'ci',
  'chore',
  'revert',
]
const longest = 72
// Made by git itself: merges, reverts, and what `git rebase --autosquash` will take in.
const ofGit =
  /^(?:(?:fixup|squash|amend)! |(?:Revert|Reapply) "|Merge (?:branch|tag|commit|remote-tracking|pull request|[0-9a-f]{7,40}\b))/

const lines = written(readFileSync(process.argv[2], 'utf8'))
const subject = lines[0] ?? ''
// An empty message is refused by git, in its own words.
const faults = subject === '' || ofGit.test(subject) ? [] : faultsOf(subject, lines[1])
if (faults.length > 0 && !isMerging()) {
  console.error(
    `Not committed: the first line of the message has not the form of this repository.\n  ${subject}`,
  )
  for (const fault of faults) console.error(`- ${fault}`)
  console.error(`Write, for example:
  fix(quiz): a second tap does not send the response twice
  docs: how to restore a backup
Why: the list of commits is read when somebody looks for the change that broke something.
Your message is kept. To go on with it:  git commit -e -F "$(git rev-parse --git-path COMMIT_EDITMSG)"`)
  process.exitCode = 1
}

function faultsOf(text, next) {
  const found = []
  const length = [...text].length
  const form = /^(?<type>[^(:!\s]*)(?<scope>\([^)]*\))?!?:(?<rest>.*)$/u.exec(text)
  if (!form) found.push(`It begins with the kind of change and a colon: ${types.join(', ')}.`)
  else {
    const { type, scope, rest } = form.groups
    if (!types.includes(type)) found.push(`"${type}" is none of: ${types.join(', ')}.`)
    if (scope && !/^\([a-z0-9-]+\)$/.test(scope))
      found.push(`The part in brackets is one word, in small letters, digits and "-": ${scope}.`)
    if (!/^ \S/.test(rest)) found.push('After the colon come one space and what is true now.')
  }
  if (length > longest)
    found.push(
      `It has ${length} characters; ${longest} at most. What is more goes below, after an empty line.`,
    )
  if (next?.trim()) found.push('The second line is empty, else git takes it for a part of the first.')
  return found
}

/** A merge may have a message of its own. */
function isMerging() {
  return spawnSync('git', ['rev-parse', '--quiet', '--verify', 'MERGE_HEAD']).status === 0
}

/** The lines a person wrote: without the help that git puts into the editor, from the first that says something. */
function written(message) {
  const mark = spawnSync('git', ['config', '--get', 'core.commentChar'], { encoding: 'utf8' }).stdout?.trim()
  const sign = !mark || mark === 'auto' ? '#' : mark
  const kept = message
    .split(/\r?\n/)
    .filter((line) => !line.startsWith(sign))
    .map((line) => line.trimEnd())
  const first = kept.findIndex((line) => line !== '')
  return first < 0 ? [] : kept.slice(first)
}
