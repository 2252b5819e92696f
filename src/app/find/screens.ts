import '../common/more-icons.ts'
import Glossary from './Glossary.vue'
import LessonTools from './LessonTools.vue'
import MyNotes from './MyNotes.vue'
import Search from './Search.vue'

/** Finding again: search, bookmarks and notes, words; and the tools of a lesson. One chunk, kept on the phone a little later. */
export const screens = { Glossary, LessonTools, MyNotes, Search }
