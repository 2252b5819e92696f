import HomeStudy from './progress/HomeStudy.vue'
import ProgressPage from './progress/ProgressPage.vue'
import ReviewPage from './review/ReviewPage.vue'

/** The daily review and what was learned so far: fetched when one is opened, kept on the phone a little later. */
export const screens = { HomeStudy, ProgressPage, ReviewPage }
