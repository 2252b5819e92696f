/** demo.json: the way in. The only place where the demo's passwords are written. */
export type DemoNote = {
  readonly url: string
  readonly administrator: { readonly login: string; readonly password: string }
  readonly supervisors: readonly {
    readonly login: string
    readonly password: string
    readonly cohorts: readonly string[]
  }[]
  readonly invitations: readonly { readonly cohort: string; readonly code: string }[]
}

export function tellDemo(note: DemoNote, folder: string): string {
  const supervisors = note.supervisors.map(
    ({ login, password, cohorts }) => `  ${login}  ${password}  (${cohorts.join(' · ')})`,
  )
  const invitations = note.invitations.map(
    ({ cohort, code }) => `  ${note.url}/ar/join/#${code}  (${cohort})`,
  )
  return [
    '',
    `The association of the demo is at ${note.url}`,
    '',
    `Sign in at ${note.url}/ar/sign-in/`,
    `  ${note.administrator.login}  ${note.administrator.password}  (administrator)`,
    ...supervisors,
    'Join as an educator, each link once:',
    ...invitations,
    '',
    `All this is in ${folder}/demo.json. Stop with Ctrl-C.`,
  ].join('\n')
}
