import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Root } from 'mdast'
import type {} from 'mdast-util-directive'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { PackLanguage } from '#domain/content/languages.ts'

export type LessonSource = {
  readonly lessonId: string
  readonly language: PackLanguage
  readonly file: string
  readonly text: string
  readonly tree: Root
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective)

export async function loadLesson(
  folder: string,
  file: string,
  lessonId: string,
  language: PackLanguage,
): Promise<LessonSource | null> {
  try {
    const text = await readFile(join(folder, file), 'utf8')
    return { lessonId, language, file, text, tree: parser.parse(text) }
  } catch {
    return null // Absent; the caller names it.
  }
}
