import type { Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { CatalogueFile } from '../load/schemas.ts'
import type { YamlSource } from '../load/yaml-source.ts'
import { checkBalance } from './balance.ts'
import { checkCatalogue, checkPrerequisites } from './catalogue.ts'
import { checkLessons } from './lessons.ts'
import { checkMedia } from './media.ts'
import { checkQuestions } from './questions.ts'
import { checkReadability } from './readability.ts'
import { checkReview } from './review.ts'
import { checkTerms } from './terms.ts'
import { checkTranslations } from './translations.ts'

/** Every rule over everything that was read: one file a rule, each a pure function from sources to diagnostics. */
export function checkAll(
  modules: readonly ModuleSource[],
  found: readonly string[],
  catalogue: YamlSource<CatalogueFile> | null,
): readonly Diagnostic[] {
  const each = [
    checkQuestions,
    checkTranslations,
    checkLessons,
    checkMedia,
    checkReview,
    checkBalance,
    checkReadability,
  ]
  return [
    ...modules.flatMap((module) => each.flatMap((check) => check(module))),
    ...checkTerms(modules),
    ...checkPrerequisites(modules, found),
    ...(catalogue ? checkCatalogue(catalogue, found) : []),
  ]
}
