/** The tabs of a learner's page, as they stand in its address. The first one is not written. */
export const learnerTabs = ['path', 'responses', 'tasks', 'notes', 'manage'] as const
export type LearnerTab = (typeof learnerTabs)[number]
