import '../common/more-icons.ts'
import AskPage from './AskPage.vue'
import CertificatePage from './CertificatePage.vue'
import Certificates from './Certificates.vue'
import LocalCard from './LocalCard.vue'
import MyQuestions from './MyQuestions.vue'
import PracticePage from './PracticePage.vue'
import VerifyPage from './VerifyPage.vue'

/** Practice, questions, certificates and the local card: fetched when one is opened, kept on the phone a little later. */
export const screens = {
  AskPage,
  CertificatePage,
  Certificates,
  LocalCard,
  MyQuestions,
  PracticePage,
  VerifyPage,
}
