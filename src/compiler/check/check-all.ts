import type { Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { SharedSource } from '../load/shared-source.ts'
import { checkBalance } from './choice-balance.ts'
import { checkBraces } from './braces.ts'
import { checkCardLength } from './card-length.ts'
import { checkCatalogue } from './catalogue.ts'
import { checkChoices } from './choices.ts'
import { checkCredits } from './credits.ts'
import { checkCues } from './cues.ts'
import { checkDraw } from './draw.ts'
import { checkDuplicates } from './duplicates.ts'
import { checkEmergencies } from './emergencies.ts'
import { checkLessonLength } from './lesson-length.ts'
import { checkMarkup } from './markup.ts'
import { checkMediaFiles } from './media-files.ts'
import { checkMediaUse } from './media-use.ts'
import { checkPaperLinks } from './paper-links.ts'
import { checkPapers } from './papers.ts'
import { checkParallels } from './parallels.ts'
import { checkPattern } from './pattern.ts'
import { checkPrerequisites } from './prerequisites.ts'
import { checkQuestions } from './questions.ts'
import { checkReview } from './review.ts'
import { checkShownAndTyped } from './shown-and-typed.ts'
import { checkSources } from './sources.ts'
import { checkSpots } from './spots.ts'
import { checkTerms } from './terms.ts'
import { checkTone } from './prose-style.ts'
import { checkTranslations } from './translations.ts'
import { checkUntranslated } from './untranslated.ts'

const ofOneModule = [
  checkMarkup,
  checkPattern,
  checkEmergencies,
  checkCardLength,
  checkLessonLength,
  checkTone,
  checkBraces,
  checkUntranslated,
  checkQuestions,
  checkChoices,
  checkShownAndTyped,
  checkSpots,
  checkParallels,
  checkDuplicates,
  checkSources,
  checkMediaUse,
  checkMediaFiles,
]
/** These compare files with each other, so they wait until every file can be read. */
const ofWholeModule = [checkTranslations, checkBalance, checkCues, checkDraw]

/** Every rule over everything that was read: one file a rule, each a pure function from sources to diagnostics. */
export function checkAll(
  modules: readonly ModuleSource[],
  shared: SharedSource,
  today: string,
): readonly Diagnostic[] {
  return [
    ...modules.flatMap((module) => ofOneModule.flatMap((check) => check(module))),
    ...modules.flatMap((module) => checkReview(module, today)),
    ...modules
      .filter(({ isWhole }) => isWhole)
      .flatMap((module) => ofWholeModule.flatMap((check) => check(module))),
    ...checkTerms(modules, shared),
    ...checkPapers(modules, shared, today),
    ...checkPaperLinks(modules, shared),
    ...checkCredits(modules, shared),
    ...checkPrerequisites(modules, shared),
    ...checkCatalogue(shared),
  ]
}
