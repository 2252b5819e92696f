import Field from '../../common/Field.vue'
import SelectField from '../../common/SelectField.vue'
import AreaScreen from '../../common/later/AreaScreen.vue'
import LoginFields from '../../common/later/LoginFields.vue'
import PasswordField from '../../common/later/PasswordField.vue'
import SearchBox from '../../common/later/SearchBox.vue'
import TakeBack from '../../common/later/TakeBack.vue'
import WordsField from '../../common/later/WordsField.vue'
import type { Setting } from '../setting.ts'
import { attempt } from '../samples/records.ts'
import { now } from '../samples/time.ts'
import { show, type Shown } from '../states.ts'

const labels = ({ t }: Setting) => ({ login: t('signIn.login'), password: t('signIn.password') })

export const states: readonly Shown[] = [
  show(Field)({
    empty: ({ t }) => ({ props: { modelValue: '', label: t('join.name') } }),
    filled: ({ t, words }) => ({ props: { modelValue: words.name, label: t('join.name') } }),
    'with a hint': ({ t }) => ({
      props: { modelValue: '', label: t('join.code'), hint: t('join.codeHint'), direction: 'ltr' },
    }),
    wrong: ({ t }) => ({
      props: { modelValue: 'ABC', label: t('join.code'), error: t('join.codeWrong'), direction: 'ltr' },
    }),
    'too long': ({ t, words }) => ({
      props: { modelValue: words.long, label: t('join.name'), maxlength: 20 },
    }),
    'a day': ({ t }) => ({ props: { modelValue: '2026-12-04', label: t('assign.due'), type: 'date' } }),
  }),
  show(SelectField)({
    chosen: ({ t, words }) => ({
      props: {
        modelValue: 'b',
        label: t('me.textSize'),
        options: [
          { value: 'a', label: words.module },
          { value: 'b', label: words.long },
        ],
      },
    }),
  }),
  show(AreaScreen)({
    'with its title': ({ words }) => ({
      props: { area: 'work', title: 'practice.title' },
      slots: { default: () => words.sentence },
    }),
    'with a heading of its own': ({ words }) => ({
      props: { area: 'work', title: 'practice.title', bare: true },
      slots: { default: () => words.sentence },
    }),
  }),
  show(LoginFields)({
    empty: (setting) => ({
      props: { labels: labels(setting), errors: { login: null, password: null }, login: '', password: '' },
    }),
    wrong: (setting) => ({
      props: {
        labels: labels(setting),
        errors: { login: setting.t('problem.field-login'), password: setting.t('problem.wrong-password') },
        login: 'amina',
        password: 'secret',
      },
    }),
  }),
  show(PasswordField)({
    empty: ({ t }) => ({
      props: { modelValue: '', label: t('signIn.password'), autocomplete: 'current-password' },
    }),
    wrong: ({ t }) => ({
      props: {
        modelValue: '12345678',
        label: t('signIn.password'),
        autocomplete: 'new-password',
        error: t('problem.weak-common'),
      },
    }),
  }),
  show(SearchBox)({
    empty: () => ({ props: { id: 'sample', modelValue: '' } }),
    typed: ({ words }) => ({ props: { id: 'sample', modelValue: words.module } }),
  }),
  show(TakeBack)({
    'can be taken back': ({ packLanguage }) => ({
      props: { record: attempt(packLanguage), withdrawnAt: null },
    }),
    'taken back': ({ packLanguage }) => ({ props: { record: attempt(packLanguage), withdrawnAt: now } }),
  }),
  show(WordsField)({
    empty: ({ t }) => ({ props: { modelValue: '', label: t('practice.reflection'), rows: 2 } }),
    'too long': ({ t, words }) => ({
      props: { modelValue: words.long, label: t('practice.reflection'), most: 20, rows: 2 },
    }),
  }),
]
