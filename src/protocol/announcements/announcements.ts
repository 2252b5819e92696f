import * as v from 'valibot'
import { mostAnnouncementWords } from '#domain/announcements/announcement.ts'
import { count, day, instant, plainText, plainTextOrNull, timeZone, uuid } from '../conventions.ts'

const announcement = {
  id: uuid<'announcement'>(),
  ar: plainTextOrNull(mostAnnouncementWords),
  fr: plainTextOrNull(mostAnnouncementWords),
  lastOn: day,
  timeZone,
  by: plainText(80),
  at: instant,
}

/** POST /api/announcements/own: which of them she has opened. All that stand for her come back, whatever she has. */
export const ownAnnouncementsAsked = v.strictObject({
  opened: v.pipe(v.array(uuid<'announcement'>()), v.maxLength(100)),
})
const ownAnnouncement = v.strictObject(announcement)
export type OwnAnnouncement = v.InferOutput<typeof ownAnnouncement>
export const ownAnnouncements = v.strictObject({ now: instant, announcements: v.array(ownAnnouncement) })

/** GET /api/announcements: the last ones to groups she follows, and who has opened each. */
const staffAnnouncement = v.strictObject({
  ...announcement,
  cohortIds: v.array(uuid<'cohort'>()),
  withdrawn: v.boolean(),
  /** In those groups now. */
  people: count,
  openedBy: v.array(v.strictObject({ name: plainText(80), at: instant })),
})
export type StaffAnnouncement = v.InferOutput<typeof staffAnnouncement>
export const staffAnnouncements = v.strictObject({
  now: instant,
  announcements: v.array(staffAnnouncement),
})
