import { errorAt, warningAt, type Diagnostic } from '../diagnostic.ts'
import type { IdeaFile } from '../load/idea-schema.ts'
import type { YamlSource } from '../load/yaml-source.ts'
import { wordsIn } from './words.ts'

type Body<Kind extends IdeaFile['kind']> = Extract<IdeaFile, { kind: Kind }>['body']
type At = (...path: readonly (string | number)[]) => number
type Place = { readonly file: string; readonly lineOf: At }

/** What each kind of idea is made of, and how much of it. */
export function checkIdeaBody({ file, value, lineOf }: YamlSource<IdeaFile>): readonly Diagnostic[] {
  const at = { file, lineOf }
  switch (value.kind) {
    case 'story':
      return storyFaults(value.body, at)
    case 'song':
      return songFaults(value.body, at)
    case 'game':
      return gameFaults(value.body, at)
    case 'project':
      return projectFaults(value.body, at)
  }
}

const bodyFault = ({ file, lineOf }: Place, rule: string, message: string): Diagnostic =>
  errorAt(file, lineOf('body'), rule, message)

function storyFaults(body: Body<'story'>, at: Place): readonly Diagnostic[] {
  const stops = body.filter(({ stop }) => stop).length
  const words = body.reduce((sum, { text }) => sum + wordsIn(text?.ar ?? ''), 0)
  return [
    ...(stops < 3 || stops > 5
      ? [bodyFault(at, 'story-stops', `has ${stops} stops; a story has 3 to 5`)]
      : []),
    ...(words < 250 || words > 450
      ? [
          warningAt(
            at.file,
            at.lineOf('body'),
            'story-length',
            `has ${words} words in Arabic; a story has 250 to 450`,
          ),
        ]
      : []),
  ]
}

function songFaults(body: Body<'song'>, at: Place): readonly Diagnostic[] {
  const lines = (text: string): number => text.trim().split('\n').length
  return [
    ...(body.some(({ verse }) => verse) ? [] : [bodyFault(at, 'song-verse', 'has no verse')]),
    ...body.flatMap(({ verse }, index) =>
      verse && lines(verse.ar) !== lines(verse.fr)
        ? [
            errorAt(
              at.file,
              at.lineOf('body', index),
              'verse-lines',
              `has ${lines(verse.ar)} lines in Arabic and ${lines(verse.fr)} in French; the meaning stands line for line`,
            ),
          ]
        : [],
    ),
  ]
}

const ends = ['easier', 'harder', 'watch'] as const

function gameFaults(body: Body<'game'>, at: Place): readonly Diagnostic[] {
  const words = body.flatMap((block) => Object.keys(block))
  const steps = words.filter((word) => word === 'step').length
  const isInOrder = words.join() === [...Array<string>(steps).fill('step'), ...ends].join()
  return [
    ...(steps < 3 || steps > 6 ? [bodyFault(at, 'game-steps', `has ${steps} steps; a game has 3 to 6`)] : []),
    ...(isInOrder
      ? []
      : [
          bodyFault(
            at,
            'game-order',
            `after the steps come ${ends.join(', ')}, once each, in this order; here are ${words.join(', ')}`,
          ),
        ]),
  ]
}

function projectFaults(body: Body<'project'>, at: Place): readonly Diagnostic[] {
  return [
    ...(body.length < 5 || body.length > 10
      ? [bodyFault(at, 'project-days', `has ${body.length} days; a project has 5 to 10`)]
      : []),
    ...body.flatMap(({ day }, index) =>
      day === index + 1
        ? []
        : [
            errorAt(
              at.file,
              at.lineOf('body', index, 'day'),
              'day-order',
              `this is day ${index + 1}, and says ${day}`,
            ),
          ],
    ),
  ]
}
