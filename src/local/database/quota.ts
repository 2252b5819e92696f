import { problemOf } from '../diagnostics/problem-of.ts'

/** Whether a failure means that the phone is full. */
export const isFull = (error: unknown): boolean => problemOf(error) === 'full'
