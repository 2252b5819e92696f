import type { Kysely, Transaction } from 'kysely'
import type { AccountTable, DeviceTable, OneTimeLinkTable, SlowDownTable } from '../accounts/account.table.ts'
import type { ActEditTable, AuthorityTable } from '../acts/act.table.ts'
import type { KeptPlanTable } from '../assignments/kept-plan.table.ts'
import type { AssignmentTable, KeptDueTable } from '../assignments/assignment.table.ts'
import type {
  AnnouncementCohortTable,
  AnnouncementOpenedTable,
  AnnouncementTable,
} from '../announcements/announcement.table.ts'
import type { ReplyTable } from '../questions/reply.table.ts'
import type { CertificateTable, EarlierCertificateTable } from '../certificates/certificate.table.ts'
import type { ContactTable, StaffNoteTable } from '../contacts/contact.table.ts'
import type { CohortTable, SupervisionTable } from '../cohorts/cohort.table.ts'
import type { ReceivedRequestTable } from '../http/received-request.table.ts'
import type { ItemCountTable, ItemTable, ResponseTable } from '../insight/item.table.ts'
import type { LearnerLessonTable, LessonCountTable } from '../insight/lesson.table.ts'
import type { InvitationTable } from '../invitations/invitation.table.ts'
import type { PackTable, QuizTable } from '../packs/pack.table.ts'
import type { PresenceTable } from '../presence/presence.table.ts'
import type { DeviceProgressTable, DeviceReportTable, LearnerModuleTable } from '../progress/report.table.ts'
import type { ChangeTable } from '../changes/change.table.ts'
import type { VisitPlanTable, VisitTable } from '../visits/visit.table.ts'
import type { QuarantineTable, RecordTable } from '../records/record.table.ts'

/** Every table, on SQLite and on PostgreSQL alike. Instants are integers (ms since 1970 UTC), JSON is text. */
export type Database = {
  installation: {
    name: 'epoch' | 'code-secret' | 'demo' | 'projection' | 'certificate-key' | `certificate-key.${string}`
    value: string
  }
  account: AccountTable
  device: DeviceTable
  one_time_link: OneTimeLinkTable
  slow_down: SlowDownTable
  heard_request: ReceivedRequestTable
  cohort: CohortTable
  supervision: SupervisionTable
  authority: AuthorityTable
  act_edit: ActEditTable
  invitation: InvitationTable
  assignment: AssignmentTable
  kept_due: KeptDueTable
  kept_plan: KeptPlanTable
  change: ChangeTable
  record: RecordTable
  quarantine: QuarantineTable
  learner_module: LearnerModuleTable
  device_progress: DeviceProgressTable
  response: ResponseTable
  item: ItemTable
  item_count: ItemCountTable
  learner_lesson: LearnerLessonTable
  lesson_count: LessonCountTable
  device_report: DeviceReportTable
  answer: ReplyTable
  announcement: AnnouncementTable
  announcement_cohort: AnnouncementCohortTable
  announcement_opened: AnnouncementOpenedTable
  contact: ContactTable
  staff_note: StaffNoteTable
  certificate: CertificateTable
  earlier_certificate: EarlierCertificateTable
  visit: VisitTable
  visit_plan: VisitPlanTable
  pack: PackTable
  quiz: QuizTable
  presence: PresenceTable
}

export type Db = Kysely<Database>
export type Trx = Transaction<Database>
