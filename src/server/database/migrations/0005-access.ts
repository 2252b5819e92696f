import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const recordColumns = sql.raw(
  'record_id, key_id, account_id, seq, kind, module_id, pack_hash, submitted_at, offset_ms, measured_offset_ms, received_at, receipt, change_number, content, score_raw, score_max, passed, lesson_id, completed, spent_ms, voids',
)
const invitationColumns = sql.raw(
  'invitation_id, cohort_id, account_id, code_hash, name, created_at, expires_at, replaced, used_by_key, used_account',
)

/**
 * Who gets in, and whose a record is. SQLite can change no key of a table. So three tables are made new from the old ones, on
 * PostgreSQL too. `answer` goes first: it is the one that points at `record`.
 */
export const access: Migration = {
  async up(db: Kysely<never>) {
    await remakeReplies(db)
    await remakeRecords(db)
    await remakeInvitations(db)
    const { schema } = db
    await schema.alterTable('one_time_link').addColumn('created_by', 'text').execute()
    await schema.createIndex('slow_down_last').on('slow_down').column('last_at').execute()
    await schema
      .createTable('heard_request')
      .addColumn('digest', 'text', (c) => c.primaryKey())
      .addColumn('key_id', 'text', (c) => c.notNull())
      .addColumn('path', 'text', (c) => c.notNull())
      .addColumn('created_s', 'bigint', (c) => c.notNull())
      .addColumn('heard_at', 'bigint', (c) => c.notNull())
      .addColumn('answer', 'text')
      .execute()
    await schema.createIndex('heard_request_path').on('heard_request').columns(['key_id', 'path']).execute()
    await schema.createIndex('heard_request_at').on('heard_request').column('heard_at').execute()
    // Keys of accounts that are ended now do not speak again only because the account is taken back.
    await sql`update device set ended = 1 where account_id in (select account_id from account where ended = 1)`.execute(
      db,
    )
  },
}

/** One reply a question, and a question is one account's: two accounts may hold a record of one id. */
async function remakeReplies(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('answer_new')
    .addColumn('record_id', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull().references('account.account_id'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('answered_by', 'text', (c) => c.notNull().references('account.account_id'))
    .addColumn('answered_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('answer_of', ['account_id', 'record_id'])
    .execute()
  const columns = sql.raw('record_id, account_id, text, answered_by, answered_at')
  await sql`insert into answer_new (${columns}) select ${columns} from answer`.execute(db)
  await replaceTable(db, 'answer')
}

async function remakeRecords(db: Kysely<never>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('record_new')
    .addColumn('record_id', 'text', (c) => c.notNull())
    .addColumn('key_id', 'text', (c) => c.notNull().references('device.key_id'))
    .addColumn('account_id', 'text', (c) => c.notNull().references('account.account_id'))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('module_id', 'text', (c) => c.notNull())
    .addColumn('pack_hash', 'text', (c) => c.notNull())
    .addColumn('submitted_at', 'bigint', (c) => c.notNull())
    .addColumn('offset_ms', 'bigint')
    .addColumn('measured_offset_ms', 'bigint', (c) => c.notNull())
    .addColumn('received_at', 'bigint', (c) => c.notNull())
    .addColumn('receipt', 'text', (c) => c.notNull())
    .addColumn('change_number', 'bigint', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('score_raw', 'integer')
    .addColumn('score_max', 'integer')
    .addColumn('passed', 'integer')
    .addColumn('lesson_id', 'text')
    .addColumn('completed', 'integer')
    .addColumn('spent_ms', 'bigint', (c) => c.notNull())
    .addColumn('voids', 'text')
    .addPrimaryKeyConstraint('record_of', ['record_id', 'account_id'])
    .execute()
  await sql`insert into record_new (${recordColumns}) select ${recordColumns} from record`.execute(db)
  await replaceTable(db, 'record')
  await schema.createIndex('record_seq').on('record').columns(['key_id', 'seq']).execute()
  await schema.createIndex('record_module').on('record').columns(['account_id', 'module_id']).execute()
  await schema.createIndex('record_change').on('record').columns(['account_id', 'change_number']).execute()
  await schema.createIndex('record_voids').on('record').columns(['account_id', 'voids']).execute()
  await schema.createIndex('record_kind').on('record').columns(['kind', 'received_at']).execute()
}

/** Who made a code is known, so that it ends with her account; that two codes are alike is nobody's to find out. */
async function remakeInvitations(db: Kysely<never>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('invitation_new')
    .addColumn('invitation_id', 'text', (c) => c.primaryKey())
    .addColumn('cohort_id', 'text', (c) => c.notNull().references('cohort.cohort_id'))
    .addColumn('account_id', 'text', (c) => c.references('account.account_id'))
    .addColumn('code_hash', 'text', (c) => c.notNull())
    .addColumn('name', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('replaced', 'integer', (c) => c.notNull())
    .addColumn('used_by_key', 'text')
    .addColumn('used_account', 'text', (c) => c.references('account.account_id'))
    .addColumn('created_by', 'text', (c) => c.references('account.account_id'))
    .execute()
  await sql`insert into invitation_new (${invitationColumns}) select ${invitationColumns} from invitation`.execute(
    db,
  )
  await replaceTable(db, 'invitation')
  await schema.createIndex('invitation_cohort').on('invitation').column('cohort_id').execute()
  await schema.createIndex('invitation_code').on('invitation').column('code_hash').execute()
}

async function replaceTable(db: Kysely<never>, name: string): Promise<void> {
  await db.schema.dropTable(name).execute()
  await db.schema.alterTable(`${name}_new`).renameTo(name).execute()
}
