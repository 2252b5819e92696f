import type { Component } from 'vue'
import type { useSession } from '../device/session.ts'
import type { Phone } from './samples/phones.ts'
import type { Setting } from './setting.ts'

type Session = ReturnType<typeof useSession>

/** What a component is given to show one state of it. */
export type State<Props = object> = {
  readonly props: Props
  /** What stands inside it, by the name of its slot. */
  readonly slots?: Readonly<Record<string, () => unknown>>
  /** Where the person is, without the language: `modules/play/`. */
  readonly path?: string
  /** Who is on the screen, as the device has said. */
  readonly session?: Partial<Pick<Session, 'profile' | 'profiles' | 'settings' | 'trouble'>>
  /** A new build of the app has come. */
  readonly isUpdateReady?: boolean
  /** An event whose value becomes a property: `{ respond: 'response' }`. */
  readonly takes?: Readonly<Record<string, keyof Props & string>>
  /** What the phone holds, where there is a real one: in a browser. Elsewhere it has not opened yet. */
  readonly phone?: Phone
}

/** One component with its states. */
export type Shown = {
  readonly component: Component
  /** It covers the page: a button opens it, and this event closes it. Null for all others. */
  readonly closedBy: string | null
  readonly states: Readonly<Record<string, (setting: Setting) => State>>
}

type Mountable = Component & (abstract new (...args: never) => { readonly $props: object })
type StatesOf<C extends Mountable> = Readonly<
  Record<string, (setting: Setting) => State<InstanceType<C>['$props']>>
>

/** Holds the states of a component to its properties. */
export const show =
  <C extends Mountable>(component: C, closedBy: string | null = null) =>
  (states: StatesOf<C>): Shown => ({ component, closedBy, states })
