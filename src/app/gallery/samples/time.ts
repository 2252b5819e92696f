/** It is always the morning of Monday, 30 November 2026: what a state says of a day stays the same. */
export const now = Date.UTC(2026, 10, 30, 9, 30)
export const dayMs = 86_400_000
export const daysAgo = (days: number): number => now - days * dayMs
