import '../../common/one-tap.ts'
import BegunIn from './BegunIn.vue'
import MarkInWords from './MarkInWords.vue'
import ConfidenceChoice from './ConfidenceChoice.vue'
import FeedbackPanel from './FeedbackPanel.vue'
import MatchingQuestion from './MatchingQuestion.vue'
import NumericQuestion from './NumericQuestion.vue'
import OrderingQuestion from './OrderingQuestion.vue'
import PictureChoice from './PictureChoice.vue'
import QuizResult from './QuizResult.vue'
import ShortText from './ShortText.vue'

export { bringTapped } from './bring-tapped.ts'
export { openOrBegin } from './open-or-begin.ts'
export { resultNow, resultOnRecord } from './result-on-record.ts'
export { responsesOf, stepsOf } from './steps.ts'

/** What a quiz shows now and then; one chunk, which the page asks for when a quiz begins. */
export const parts = {
  BegunIn,
  MarkInWords,
  ConfidenceChoice,
  FeedbackPanel,
  MatchingQuestion,
  NumericQuestion,
  OrderingQuestion,
  PictureChoice,
  QuizResult,
  ShortText,
}
