// @vitest-environment node
import { expect, it } from 'vitest'
import { laterIcons } from '#app/common/later/later-icons.ts'
import { screens } from '#protocol/screens/screens.ts'
import { closureOf, entriesOf, readSources } from '../support/app-sources.ts'

const names = Object.keys(laterIcons).join('|')
const named = new RegExp(`icon[:=]\\s*["'](?:${names})["']|<Icon[^>]*["'](?:${names})["']`)
const later = 'common/later/later-icons.ts'

it('whatever opens first brings the icons it shows: a name that nobody brought draws nothing', () => {
  const sources = readSources()
  const bare = [...entriesOf(sources)].filter((entry) => {
    const closure = closureOf(entry, sources)
    const chunk = screens.find(({ component }) => component === entry)?.chunk ?? 'screens'
    const isLater = !['base', 'quiz', 'screens'].includes(chunk)
    return (
      !isLater &&
      !closure.has(later) &&
      [...closure].some((path) => named.test(sources.get(path)?.text ?? ''))
    )
  })
  expect(bare).toEqual([])
})
