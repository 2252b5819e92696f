import HomeStudy from './HomeStudy.vue'
import ProgressPage from './ProgressPage.vue'
import ReviewPage from './ReviewPage.vue'

/** The daily review and what was learned so far: fetched when one is opened, kept on the phone a little later. */
export const screens = { HomeStudy, ProgressPage, ReviewPage }
