/** The six learning areas of the national framework, and what an educator's craft is made of across all of them. */
export const areas = ['self', 'language', 'thinking', 'body', 'arts', 'values', 'craft'] as const
export type Area = (typeof areas)[number]

/** From the table "links between modules and official domains" of the curriculum; a module may serve two areas. */
const ofModule: Readonly<Record<string, readonly Area[]>> = {
  'language-stories-songs': ['language'],
  'numeracy-and-discovery': ['self', 'thinking'],
  'movement-graphism-arts': ['body', 'arts'],
  'positive-guidance': ['values'],
  'health-safety-first-aid': ['self'],
  'child-protection': ['self', 'values'],
  'families-transition-digital': ['values'],
}

/** A module nobody has assigned to an area is about the craft. */
export const areasOf = (moduleId: string): readonly Area[] => ofModule[moduleId] ?? ['craft']
