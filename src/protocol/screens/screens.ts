/** One screen: what the router, the server, the worker, the build, the photographs and the tests know of it. */
export type Screen = {
  /** Its address below the language. `:module` stands for any id; `*` for an address that no other row has. */
  readonly path: string
  /** Below `src/app/`. */
  readonly component: `${'learner' | 'phone' | 'desk' | 'common'}/${string}.vue`
  /** The file of the build it travels in, with all of its folder. */
  readonly chunk: Chunk
  /** The message that names it. Null: what it shows gives it its title. */
  readonly title: string | null
  /** The page above it, for the back arrow. */
  readonly parent?: 'home' | 'modules' | 'ideas' | 'module' | 'account' | 'supervision' | 'items'
  /** Reading and answering fill the screen: no tab bar. */
  readonly focus?: true
  /** Needs nothing of the phone: it is also there where nothing can be kept. */
  readonly reads?: true
  /** Nothing of a person is on it: a locked phone shows it, too. */
  readonly open?: true
  /** For supervisors and administrators. */
  readonly staff?: true
  /** Its page is made when the app is built; `in-some-language`: drawn by the app where another language has it. */
  readonly built?: true | 'in-some-language'
  /** Where it is looked at and photographed. Without it: at its path, if that has no parameter. */
  readonly at?: string
}

/** Each is one file of the build. What begins with `later-` comes to a phone after the first delivery. */
type Chunk =
  | 'base'
  | 'quiz'
  | 'screens'
  | 'later-study'
  | 'later-work'
  | 'later-find'
  | 'later-ideas'
  | 'later-me'
  | 'later-phone'
  | 'supervision'

/** Every screen. A new one is one line here; how: docs/contributing.md. */
// oxfmt-ignore
export const screens: readonly Screen[] = [
  // The first day: lessons and quizzes, home and the modules.
  { path: '', component: 'learner/home/Home.vue', chunk: 'screens', title: 'app.name', reads: true, built: true },
  { path: 'modules/', component: 'learner/library/Library.vue', chunk: 'screens', title: 'tabs.modules', reads: true, built: true },
  { path: 'modules/:module/', component: 'learner/library/ModulePage.vue', chunk: 'screens', title: null, parent: 'modules', reads: true, built: true, at: 'modules/play-and-interactions/' },
  { path: 'modules/:module/:lesson/', component: 'learner/lesson/Lesson.vue', chunk: 'base', title: null, parent: 'module', focus: true, reads: true, built: 'in-some-language', at: 'modules/play-and-interactions/why-play/' },
  { path: 'modules/:module/quiz/', component: 'learner/quiz/first/QuizPage.vue', chunk: 'quiz', title: 'quiz.title', parent: 'module', focus: true, at: 'modules/play-and-interactions/quiz/' },
  { path: 'join/', component: 'learner/enrolment/Join.vue', chunk: 'screens', title: 'home.join', parent: 'home' },
  { path: '*', component: 'common/NotFound.vue', chunk: 'screens', title: null, reads: true, at: 'nothing-here/' },

  // What follows from learning.
  { path: 'review/', component: 'learner/review/ReviewPage.vue', chunk: 'later-study', title: 'review.title', parent: 'home', focus: true },
  { path: 'me/progress/', component: 'learner/progress/ProgressPage.vue', chunk: 'later-study', title: 'me.progress', parent: 'account' },
  { path: 'modules/:module/practice/', component: 'learner/practice/PracticePage.vue', chunk: 'later-work', title: null, parent: 'module', at: 'modules/play-and-interactions/practice/' },
  { path: 'modules/:module/papers/:paper/', component: 'learner/papers/PaperPage.vue', chunk: 'later-work', title: null, parent: 'module', reads: true, at: 'modules/profession-and-framework/papers/week-plan/' },
  { path: 'ask/', component: 'learner/questions/AskPage.vue', chunk: 'later-work', title: 'ask.link', parent: 'home', at: 'ask/?module=play-and-interactions&lesson=why-play' },
  { path: 'me/questions/', component: 'learner/questions/MyQuestions.vue', chunk: 'later-work', title: 'me.questions', parent: 'account' },
  { path: 'me/certificates/', component: 'learner/certificates/Certificates.vue', chunk: 'later-work', title: 'me.certificates', parent: 'account' },
  { path: 'me/certificates/:certificate/', component: 'learner/certificates/CertificatePage.vue', chunk: 'later-work', title: 'cert.one', parent: 'account' },
  { path: 'present/', component: 'learner/presence/PresencePage.vue', chunk: 'later-work', title: 'present.title', parent: 'home' },
  { path: 'verify/', component: 'learner/certificates/VerifyPage.vue', chunk: 'later-work', title: 'verify.title', parent: 'home', open: true },
  { path: 'local-card/', component: 'learner/contacts/LocalCard.vue', chunk: 'later-work', title: 'localCard.open', parent: 'home', reads: true, open: true },
  { path: 'search/', component: 'learner/search/Search.vue', chunk: 'later-find', title: 'common.search', parent: 'home', reads: true },
  { path: 'glossary/', component: 'learner/glossary/Glossary.vue', chunk: 'later-find', title: 'glossary.title', parent: 'home' },
  { path: 'ideas/', component: 'learner/ideas/IdeasPage.vue', chunk: 'later-ideas', title: 'ideas.title', parent: 'home' },
  { path: 'ideas/:idea/', component: 'learner/ideas/IdeaPage.vue', chunk: 'later-ideas', title: null, parent: 'ideas', at: 'ideas/water-in-our-douar/' },
  { path: 'me/notes/', component: 'learner/notes/MyNotes.vue', chunk: 'later-find', title: 'me.notes', parent: 'account' },
  { path: 'me/', component: 'learner/me/Account.vue', chunk: 'later-me', title: 'tabs.me' },

  // The phone and its people.
  { path: 'welcome/', component: 'phone/onboarding/Welcome.vue', chunk: 'later-phone', title: 'welcome.title', parent: 'home', focus: true },
  { path: 'install/', component: 'phone/onboarding/InstallHelp.vue', chunk: 'later-phone', title: 'install.title', parent: 'home' },
  { path: 'sign-in/', component: 'phone/staff/SignIn.vue', chunk: 'later-phone', title: 'home.signIn', parent: 'home' },
  { path: 'password/', component: 'phone/staff/SetPassword.vue', chunk: 'later-phone', title: 'password.title', parent: 'home' },
  { path: 'me/people/', component: 'phone/people/People.vue', chunk: 'later-phone', title: 'me.people', parent: 'account' },
  { path: 'me/phones/', component: 'phone/people/MyPhones.vue', chunk: 'later-phone', title: 'phones.title', parent: 'account' },
  { path: 'me/pin/', component: 'phone/pin/PinPage.vue', chunk: 'later-phone', title: 'me.pin', parent: 'account' },
  { path: 'me/records/', component: 'phone/sync-status/SyncCentre.vue', chunk: 'later-phone', title: 'me.records', parent: 'account' },
  { path: 'me/storage/', component: 'phone/storage/StoragePage.vue', chunk: 'later-phone', title: 'me.storage', parent: 'account' },
  { path: 'me/data/', component: 'phone/privacy/MyData.vue', chunk: 'later-phone', title: 'me.data', parent: 'account' },

  // The desk.
  { path: 'supervision/', component: 'desk/today/Today.vue', chunk: 'supervision', title: 'sup.today', staff: true },
  { path: 'supervision/board/', component: 'desk/board/Board.vue', chunk: 'supervision', title: 'sup.board', staff: true },
  { path: 'supervision/more/', component: 'desk/more/MorePage.vue', chunk: 'supervision', title: 'sup.more', staff: true },
  { path: 'supervision/cohorts/', component: 'desk/cohorts/Cohorts.vue', chunk: 'supervision', title: 'sup.cohorts', parent: 'supervision', staff: true },
  { path: 'supervision/cohorts/:cohort/', component: 'desk/cohorts/CohortPage.vue', chunk: 'supervision', title: null, parent: 'supervision', staff: true },
  { path: 'supervision/cohorts/:cohort/invitations/', component: 'desk/invitations/InvitationSheet.vue', chunk: 'supervision', title: 'sheet.title', parent: 'supervision', staff: true },
  { path: 'supervision/cohorts/:cohort/months/:month/', component: 'desk/report/MonthPage.vue', chunk: 'supervision', title: 'month.title', parent: 'supervision', staff: true },
  { path: 'supervision/learners/:learner/', component: 'desk/learners/LearnerPage.vue', chunk: 'supervision', title: null, parent: 'supervision', staff: true },
  { path: 'supervision/visits/', component: 'desk/visits/VisitsPage.vue', chunk: 'supervision', title: 'sup.visits', staff: true },
  { path: 'supervision/visits/:learner/', component: 'desk/visits/VisitPage.vue', chunk: 'supervision', title: null, parent: 'supervision', staff: true },
  { path: 'supervision/visits/:learner/paper/', component: 'desk/visits/VisitPaper.vue', chunk: 'supervision', title: 'sup.visitPaper', parent: 'supervision', staff: true },
  { path: 'supervision/calibration/', component: 'desk/calibration/CalibrationPage.vue', chunk: 'supervision', title: 'sup.calibration', parent: 'supervision', staff: true },
  { path: 'supervision/assign/', component: 'desk/assignments/Assign.vue', chunk: 'supervision', title: 'sup.assign', parent: 'supervision', staff: true },
  { path: 'supervision/questions/', component: 'desk/questions/Questions.vue', chunk: 'supervision', title: 'sup.questions', parent: 'supervision', staff: true },
  { path: 'supervision/announcements/', component: 'desk/announcements/Announcements.vue', chunk: 'supervision', title: 'announce.title', parent: 'supervision', staff: true },
  { path: 'supervision/outbox/', component: 'desk/outbox/OutboxPage.vue', chunk: 'supervision', title: 'acts.title', parent: 'supervision', staff: true },
  { path: 'supervision/items/', component: 'desk/insight/ItemModules.vue', chunk: 'supervision', title: 'items.title', parent: 'supervision', staff: true },
  { path: 'supervision/items/:module/', component: 'desk/insight/ModuleItemsPage.vue', chunk: 'supervision', title: null, parent: 'items', staff: true, at: 'supervision/items/play-and-interactions/' },
  { path: 'supervision/supervisors/', component: 'desk/administration/Supervisors.vue', chunk: 'supervision', title: 'sup.supervisors', parent: 'supervision', staff: true },
]
