import '../common/more-icons.ts'
import AskPage from './questions/AskPage.vue'
import CertificatePage from './certificates/CertificatePage.vue'
import Certificates from './certificates/Certificates.vue'
import LocalCard from './contacts/LocalCard.vue'
import MyQuestions from './questions/MyQuestions.vue'
import PaperPage from './papers/PaperPage.vue'
import PracticePage from './practice/PracticePage.vue'
import VerifyPage from './certificates/VerifyPage.vue'

/** Practice, questions, certificates and the local card: fetched when one is opened, kept on the phone a little later. */
export const screens = {
  AskPage,
  CertificatePage,
  Certificates,
  LocalCard,
  MyQuestions,
  PaperPage,
  PracticePage,
  VerifyPage,
}
