import { asId } from '#domain/id.ts'
import type { Scene } from '#domain/calibration/calibration.ts'
import { moduleId } from './modules.ts'
import type { Words } from './words.ts'

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3" fill="#ccc"/></svg>'

/** A scene with a line, in the longest words of a language. */
export const scene = ({ lesson, sentence, long }: Words): Scene => ({
  ...{ sceneId: 'rope', moduleId, title: lesson, reviewed: false },
  frames: [
    { picture, text: long },
    { picture, text: sentence },
  ],
  lines: [
    { lineId: asId('corner'), text: long, anchors: [sentence, long, sentence], master: '1', why: long },
  ],
})
