import { asId } from '#domain/id.ts'
import { openProfileDatabase } from '#local/database/profile-database.ts'
import { recordSession } from '#local/outbox/record.ts'
import { browserWorld } from '#local/world.ts'

/** Records reading sessions as fast as it can and says each one only when it is saved, until it is killed. */
addEventListener(
  'message',
  ({ data }: MessageEvent<{ readonly profileId: string }>) => void recordOn(data.profileId),
)

async function recordOn(profileId: string): Promise<void> {
  const db = openProfileDatabase(profileId)
  const world = browserWorld('test')
  for (;;) {
    const record = await recordSession(
      db,
      {
        moduleId: asId('play'),
        packHash: asId('a'.repeat(64)),
        language: 'ar',
        lessonId: asId('why'),
        startedAt: 1,
        spentMs: 100,
        furthestCard: 2,
        cards: 9,
        completed: false,
      },
      world,
    )
    postMessage(record.id)
  }
}
