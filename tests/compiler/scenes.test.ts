import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { compile } from '#compiler/compile.ts'
import { root } from '#commands/root.ts'
import { partPath } from '#protocol/pack/pack.ts'
import { scenesPath, scenesSchema } from '#protocol/pack/scenes.ts'
import { visitListsOffers, visitListsSchema, visitsPath } from '#protocol/pack/visit-lists.ts'
import { compiled, toldOf } from '../support/content-tree.ts'
import { textOf, type Files } from '../support/read-packs.ts'
import { visitTexts } from '../support/visits-content.ts'

const sceneFile = 'visits/scenes/jar.yaml'
const scene = `module: water
reviewed_by: []
title: { ar: الجرة, fr: La jarre }
frames:
  - { picture: water/media/jar.svg, says: { ar: الجرة قرب الباب., fr: La jarre est là. } }
  - { picture: water/media/jar.svg, says: { ar: يشرب طفل., fr: Un enfant boit. } }
lines:
  - { id: jar, score: 2, why: { ar: الجرة قرب الباب., fr: Elle est près de la porte. } }
`
const readIn = (files: Files, path: string, language: 'ar' | 'fr'): unknown => {
  const offers = v.parse(visitListsOffers, JSON.parse(textOf(files, path)))
  return JSON.parse(textOf(files, partPath({ hash: offers[language].hash, extension: 'json' })))
}

describe('a scene to calibrate with', () => {
  it.each([
    ['a line that the list has not', scene.replace('id: jar', 'id: cup'), 'unknown-line'],
    ['a module that is not there', scene.replace('module: water', 'module: fire'), 'unknown-module'],
    ['a score that no line has', scene.replace('score: 2', 'score: 3'), 'shape'],
  ])('with %s is reported and stays away', async (_, text, code) => {
    const edits = { ...visitTexts, [sceneFile]: text }
    const told = await toldOf(edits)
    expect(told.join('\n')).toContain(sceneFile)
    expect(told.join('\n')).toContain(code)
    expect((await compiled(edits)).files.has(scenesPath)).toBe(false)
  })
})

describe('the scenes of the training', () => {
  it('are three, each with a drawing a frame, and every line is one of its list', async () => {
    const { files } = await compile(join(root, 'content'), { unreviewed: 'show', today: '2026-12-01' })
    for (const language of ['ar', 'fr'] as const) {
      const scenes = v.parse(scenesSchema, readIn(files, scenesPath, language))
      const lists = v.parse(visitListsSchema, readIn(files, visitsPath, language))
      expect(scenes.map(({ sceneId }) => sceneId)).toEqual(['goat-story', 'rope', 'tower'])
      for (const { moduleId, frames, lines, reviewed } of scenes) {
        expect(reviewed).toBe(false)
        for (const { picture, text } of frames)
          expect([picture.slice(0, 4), text === '']).toEqual(['<svg', false])
        const list = lists.find((one) => one.moduleId === moduleId)
        for (const { lineId, anchors } of lines)
          expect(list?.lines.find((line) => line.lineId === lineId)?.anchors).toEqual(anchors)
      }
      // Every value is asked for: who writes one value everywhere does not agree.
      const masters = scenes.flatMap(({ lines }) => lines.map(({ master }) => master))
      for (const value of ['0', '1', '2'])
        expect(masters.filter((one) => one === value).length).toBeGreaterThan(2)
    }
  })
})
