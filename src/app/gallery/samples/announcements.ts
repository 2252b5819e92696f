import { asId } from '#domain/id.ts'
import type { StaffAnnouncement } from '#protocol/announcements/announcements.ts'
import type { Board } from '#protocol/desk/supervision.ts'
import { daysAgo } from './time.ts'
import type { Words } from './words.ts'

export const cohortOf = (words: Words): Board['cohorts'][number] => ({
  id: asId('c1'),
  name: words.cohort,
  timeZone: 'Africa/Casablanca',
})

const announcement = (words: Words): StaffAnnouncement => ({
  ...{ id: asId('n1'), ar: words.long, fr: null, lastOn: '2026-12-20', timeZone: 'Africa/Casablanca' },
  ...{ by: words.otherName, at: daysAgo(2), cohortIds: [asId('c1')], withdrawn: false, people: 12 },
  openedBy: [
    { name: words.name, at: daysAgo(1) },
    { name: words.otherName, at: daysAgo(0) },
  ],
})

export const announced = (words: Words) => ({ announcement: announcement(words), groups: [words.cohort] })
