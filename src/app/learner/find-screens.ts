import '../common/more-icons.ts'
import Glossary from './glossary/Glossary.vue'
import LessonTools from './lesson-tools/LessonTools.vue'
import MyNotes from './notes/MyNotes.vue'
import Search from './search/Search.vue'

/** Finding again: search, bookmarks and notes, words; and the tools of a lesson. One chunk, kept on the phone a little later. */
export const screens = { Glossary, LessonTools, MyNotes, Search }
