import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Who withdrew an invitation and when; whether it was asked whose a nameless code was; groups that were removed. */
export const invitationsChanged: Migration = {
  async up(db: Kysely<never>) {
    const { schema } = db
    await schema.alterTable('invitation').addColumn('withdrawn_at', 'bigint').execute()
    await schema.alterTable('invitation').addColumn('withdrawn_by', 'text').execute()
    await schema.alterTable('invitation').addColumn('owner_said', 'integer').execute()
    await schema.alterTable('cohort').addColumn('removed_at', 'bigint').execute()
  },
}
