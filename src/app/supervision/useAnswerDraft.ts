import { useOnDevice } from '../shell/on-device.ts'
import { useSession } from '../shell/session.ts'

/** An answer that was written and could not be sent: kept with this person's other answers, empty once it was sent. */
export function useAnswerDraft(questionId: string) {
  const onDevice = useOnDevice()
  const session = useSession()

  async function find(): Promise<string> {
    const profileId = session.profile?.id
    if (!profileId) return ''
    const { answers, databaseOf } = await onDevice()
    const kept = await answers.findAnswer(databaseOf(profileId), answers.draftKey(questionId))
    return typeof kept?.body === 'string' ? kept.body : ''
  }

  async function keep(text: string): Promise<void> {
    const profileId = session.profile?.id
    if (!profileId) return
    const { answers, databaseOf, world } = await onDevice()
    await answers.keepAnswer(databaseOf(profileId), answers.draftKey(questionId), text, world.now())
  }

  return { find, keep }
}
