/** The six learning areas of the national framework, and what an educator's craft is made of across all of them. */
export const areas = ['self', 'language', 'thinking', 'body', 'arts', 'values', 'craft'] as const
export type Area = (typeof areas)[number]

/** Which areas a module serves, as its module.yaml says; a module may serve two. */
export type AreasOf = (moduleId: string) => readonly Area[]
