/** Under this the changes of an assignment are kept while they are typed. */
export const editForm = (assignmentId: string): string => `assignment:${assignmentId}`
