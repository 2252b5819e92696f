import type { Act } from '#domain/desk/act.ts'
import type { FormFields } from '#local/desk/form-draft.ts'
import { placeOfAct } from './act-words.ts'

/** The form an act was written in, with what was typed there. */
type FormOfAct = { readonly place: string; readonly name: string; readonly fields: FormFields }

/** Null for what is done with one tap. Also for a form that asks for more than the act still says. */
export function formOfAct(act: Act): FormOfAct | null {
  const place = placeOfAct(act)
  switch (act.kind) {
    case 'note':
      return { place, name: `note:${act.learnerId}`, fields: { text: act.text } }
    case 'invite':
      return { place, name: 'invite', fields: { name: act.name ?? '' } }
    case 'announce': {
      const { ar, fr, lastOn, cohortIds } = act
      return { place, name: 'announce', fields: { ar: ar ?? '', fr: fr ?? '', lastOn, to: cohortIds } }
    }
    case 'rename': {
      const fields = {
        name: edited(act.name, act.was.name),
        otherName: edited(act.otherName ?? '', act.was.otherName ?? ''),
      }
      return { place, name: 'learner', fields }
    }
    default:
      return null
  }
}

/** As `useEdit` keeps a field; one that stands as it was is not in it. */
const edited = (typed: string, seen: string) =>
  typed === seen ? undefined : { typed, seen, contested: false }
