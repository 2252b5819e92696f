import '../common/one-tap.ts'
import ChoiceVerdict from './ChoiceVerdict.vue'
import ConfidenceChoice from './ConfidenceChoice.vue'
import FeedbackPanel from './FeedbackPanel.vue'
import MatchingQuestion from './MatchingQuestion.vue'
import NumericQuestion from './NumericQuestion.vue'
import OrderingQuestion from './OrderingQuestion.vue'
import PictureChoice from './PictureChoice.vue'
import QuizResult from './QuizResult.vue'
import ShortText from './ShortText.vue'

export { resultNow, resultOnRecord } from './result-on-record.ts'

/** What a quiz shows now and then; one chunk, which the page asks for when a quiz begins. */
export const parts = {
  ChoiceVerdict,
  ConfidenceChoice,
  FeedbackPanel,
  MatchingQuestion,
  NumericQuestion,
  OrderingQuestion,
  PictureChoice,
  QuizResult,
  ShortText,
}
