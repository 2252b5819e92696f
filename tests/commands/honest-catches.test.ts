import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import { honestCatch } from '#commands/check/lint/honest-catch.ts'

const complaints = (code: string): number =>
  new Linter().verify(`async function work() {\n${code}\n}`, {
    plugins: { own: { rules: { 'honest-catch': honestCatch } } },
    rules: { 'own/honest-catch': 'error' },
  }).length

describe('a caught error', () => {
  it.each([
    'try { await write() } catch { problem = "full" }',
    'try { await write() } catch {}',
    'try { await write() } catch (error) { problem = "full" }',
    '// The phone is full.\ntry { await write() } catch (error) {\n  problem = "full"\n}',
    'await write().catch(() => undefined)',
    'await write().catch((error) => { problem = "full" })',
    'await write().catch(function () {})',
    'write().then(done, () => (problem = "full"))',
  ])('that nobody looks at is refused: %s', (code) => expect(complaints(code)).toBe(1))

  it.each([
    'try { await write() } catch (error) { if (!isFull(error)) throw error }',
    'try { await write() } catch ({ name }) { problem = name }',
    'try { await write() } catch (error) { noteFault(error, "write") }',
    'try { parse() } catch {\n  // Not JSON: the caller says so.\n}',
    'try { parse() } catch {\n  return undefined // Not JSON.\n}',
    'await write().catch(() => undefined) // Offline: the next time will do.',
    'await write().catch((error) => noteFault(error, "write"))',
    'await write().catch(noteIt)',
    'write().then(done)',
  ])('that is looked at, or explained, is let through: %s', (code) => expect(complaints(code)).toBe(0))
})
