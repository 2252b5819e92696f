import CertificatePage from '../../learner/certificates/CertificatePage.vue'
import Certificates from '../../learner/certificates/Certificates.vue'
import CertificateSheet from '../../learner/certificates/CertificateSheet.vue'
import CertificateStars from '../../learner/certificates/CertificateStars.vue'
import VerifiedClaims from '../../learner/certificates/VerifiedClaims.vue'
import VerifyPage from '../../learner/certificates/VerifyPage.vue'
import { asId } from '#domain/id.ts'
import type { CertificateClaims } from '#protocol/certificate/certificate.ts'
import { everyWord } from '../every-word.ts'
import { moduleId } from '../samples/modules.ts'
import { alone, learner } from '../samples/people.ts'
import { daysAgo, now } from '../samples/time.ts'
import { words } from '../samples/words.ts'
import { learnerPhone } from '../samples/phones.ts'
import { show, type Shown } from '../states.ts'

const claims: CertificateClaims = {
  ...{ version: 1, id: asId<'certificate'>('00000000-0000-7000-8000-0000000000f1'), kind: 'module' },
  ...{ issuer: 'Association Tafraout', name: words.ar.name, otherName: words.fr.name },
  ...{ subject: moduleId, title: { ar: words.ar.module, fr: words.fr.module }, packVersion: 3 },
  ...{ passedOn: '2026-11-20', issuedAt: daysAgo(9) },
}
const paper = {
  certificate: { statement: 'e30.e30.e30', claims },
  ...{ arabic: everyWord('ar'), french: everyWord('fr') },
}

export const states: readonly Shown[] = [
  show(CertificatePage)({
    opening: (setting) => ({
      props: {},
      session: alone(learner(setting)),
      path: `me/certificates/${claims.id}/`,
    }),
  }),
  show(Certificates)({
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone, path: 'me/certificates/' }),
    opening: (setting) => ({ props: {}, session: alone(learner(setting)), path: 'me/certificates/' }),
  }),
  show(CertificateSheet)({
    usual: ({ t }) => ({ props: { ...paper, qrLabel: t('cert.one'), lessons: { part: 5, whole: 6 } } }),
    'with long names': ({ t, words: { long } }) => ({
      props: {
        ...{ ...paper, qrLabel: t('cert.one'), lessons: null },
        certificate: {
          ...paper.certificate,
          claims: { ...claims, name: long.slice(0, 80), title: { ar: long, fr: long } },
        },
      },
    }),
  }),
  show(CertificateStars)({
    'a sheet': () => ({ props: { columns: 35, rows: 24 } }),
    'without a middle': () => ({ props: { columns: 2, rows: 2 } }),
  }),
  show(VerifiedClaims)({
    asking: () => ({ props: { claims, standing: { kind: 'asking' } } }),
    stands: () => ({ props: { claims, standing: { kind: 'stands' } } }),
    withdrawn: () => ({ props: { claims, standing: { kind: 'withdrawn', at: now } } }),
    'nobody to ask': () => ({ props: { claims, standing: { kind: 'not-asked' } } }),
  }),
  show(VerifyPage)({ empty: () => ({ props: {}, path: 'verify/' }) }),
]
