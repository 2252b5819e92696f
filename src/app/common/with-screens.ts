// What every file of screens brings: what guards the focus and taps, and the icons that the first load does without.
import './keep-focus.ts'
import './one-tap.ts'
import './more-icons.ts'
