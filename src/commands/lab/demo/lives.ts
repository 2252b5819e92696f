import { asId, type AccountId, uuidV7 } from '#domain/id.ts'
import { makeCode } from '#protocol/enrolment/code.ts'
import { demoPhone } from './demo-phone.ts'
import { diceFrom } from './dice.ts'
import type { Educator } from './educators.ts'
import type { Group } from './groups.ts'
import { lifeOf } from './life.ts'
import { dayMs, minuteMs, type Stage } from './stage.ts'
import type { Happening } from './timeline.ts'

/** Invited by name, joined on the training day, then a life. `place` is her place in the queue that day. */
export function happeningsOf(
  educator: Educator,
  group: Group,
  place: number,
  stage: Stage,
): readonly Happening[] {
  const { person, situation, packLanguage, clock } = educator
  const { supervisor } = group
  const dice = diceFrom(stage.seed, person.name)
  const joinedAt = group.joinedAt + place * 4 * minuteMs
  const code = makeCode(dice.bytes(6))
  const isFull = situation.freeMb < 50
  const phone = demoPhone({
    url: stage.url,
    name: person.name,
    build: stage.build,
    freeMb: situation.freeMb + dice.between(0, isFull ? 6 : 2_500),
    aheadMs: clock.aheadMs,
    installed: isFull ? [] : group.work.map((one) => one.packs[packLanguage]),
  })
  const life = lifeOf(situation, packLanguage, clock, { joinedAt, now: stage.now }, group.work, dice)
  const invitation = { id: uuidV7<'invitation'>(joinedAt, dice.bytes(10)), code, name: person.name }
  let accountId: AccountId = asId('')
  return [
    { at: joinedAt - 2 * dayMs, happen: () => supervisor.phone.putInvitations(group.id, [invitation]) },
    {
      at: joinedAt,
      happen: async () => {
        accountId = (await phone.join(code, joinedAt)).id
      },
    },
    ...life.contacts.map((at) => ({ at, happen: () => phone.sync(life.acts, at) })),
    ...(situation.leaves
      ? [
          {
            at: stage.now - 5 * dayMs,
            happen: () =>
              supervisor.phone.putLearner(accountId, { name: person.name, cohortId: group.id, ended: true }),
          },
        ]
      : []),
  ]
}
