import { leaveOvertaken, listOvertaken } from '#local/desk/overtaken.ts'
import { usePerson } from '../../common/later/usePerson.ts'

/** Values of hers that somebody else's took the place of, followed live. */
export function useOvertaken() {
  const person = usePerson()
  const overtaken = person.follow(({ db }) => listOvertaken(db), { nobody: [], before: [] })

  /** She leaves it so, or has made hers again. */
  async function leave(id: string): Promise<void> {
    const own = await person.findOnScreen()
    if (own) await leaveOvertaken(own.db, id)
  }

  return { overtaken, leave }
}
