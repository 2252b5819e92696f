import type { OwnAnnouncement } from '#protocol/announcements/announcements.ts'

/** What was said to her group, as it came, and whether she has opened it. */
export type KeptAnnouncement = OwnAnnouncement & {
  readonly openedAt: number | null
  /** The server knows that she has opened it. */
  readonly isSaid: boolean
}
