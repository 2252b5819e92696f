import type { Language } from '#domain/content/languages.ts'
import type { Dice } from './dice.ts'

/** The people of the demo. Names are everyday names put together by chance; numbers and logins belong to nobody. */
export type CohortPlan = {
  readonly name: string
  readonly supervisor: number
  readonly joinedDaysAgo: number
}

export const administrator = { login: 'admin@afous.example', name: 'نزهة بنجلون' }

export const supervisors = [
  { login: 'rachida@afous.example', name: 'رشيدة أوحساين', phone: '+212 600-000-001' },
  { login: 'brahim@afous.example', name: 'إبراهيم أمزيل', phone: '+212 600-000-002' },
  { login: 'samira@afous.example', name: 'Samira El Idrissi', phone: '+212 600-000-003' },
] as const

export const cohorts: readonly CohortPlan[] = [
  { name: 'دوار تاغزوت، أيت بوكماز', supervisor: 0, joinedDaysAgo: 132 },
  { name: 'دوار إمي ن إفري، الحوز', supervisor: 0, joinedDaysAgo: 118 },
  { name: 'دوار أولاد بوزيد، قلعة السراغنة', supervisor: 1, joinedDaysAgo: 97 },
  { name: 'Douar Tamalout, Midelt', supervisor: 2, joinedDaysAgo: 47 },
]

/** The people invited by name who have not come yet. */
export const invitedByName = ['ربيعة الحمداوي', 'لبنى أيت القاضي', 'Hasna Boutaleb', 'سعاد أعراب'] as const

const women = [
  ...[
    'فاطمة الزهراء',
    'خديجة',
    'عائشة',
    'مريم',
    'نعيمة',
    'سعيدة',
    'حليمة',
    'زهرة',
    'إيطو',
    'تودة',
    'رقية',
    'حسناء',
  ],
  ...[
    'سميرة',
    'لطيفة',
    'نجاة',
    'مليكة',
    'حنان',
    'أمينة',
    'إلهام',
    'سناء',
    'كوثر',
    'هاجر',
    'سكينة',
    'يامنة',
    'فاضمة',
  ],
  ...[
    'عتيقة',
    'بشرى',
    'غزلان',
    'ابتسام',
    'رشيدة',
    'ليلى',
    'صفية',
    'زينب',
    'نادية',
    'وفاء',
    'إيمان',
    'هند',
    'جميلة',
  ],
]
const men = ['محمد', 'يوسف', 'عبد الله', 'الحسين']
const families = [
  ...['أيت علي', 'بوعزة', 'العلوي', 'أوحدو', 'بنعلي', 'المنصوري', 'أمزيان', 'الإدريسي', 'أوبلا', 'حدو', 'لحسن'],
  ...[
    'الزاهيري',
    'أعراب',
    'السعيدي',
    'أوسعيد',
    'الراجي',
    'بلقاسم',
    'زروال',
    'أيت باها',
    'الكرومي',
    'أوعلي',
    'بنموسى',
  ],
  ...['الطاهري', 'أيت مولاي', 'الرحماني', 'بوتغماس', 'التازي', 'أخراز', 'الشرقاوي', 'أكنسوس'],
]
const inFrench = [
  ...[
    'Fatima Ouhssaine',
    'Khadija Benali',
    'Malika Aït Ali',
    'Naïma El Mansouri',
    'Zahra Amzil',
    'Hanane Bouazza',
  ],
  ...['Latifa Oubella', 'Saïda Tahiri', 'Aïcha Haddou'],
]

export type Person = { readonly name: string; readonly language: Language; readonly isMan: boolean }

/** So many different people; about one in seven writes her name in Latin letters and reads French. */
export function peopleFrom(dice: Dice, count: number): readonly Person[] {
  const french = inFrench.map((name) => ({ name, language: 'fr' as const, isMan: false }))
  const firstNames = [...dice.shuffled(women), ...dice.shuffled(women), ...men]
  const lastNames = [...dice.shuffled(families), ...dice.shuffled(families), ...dice.shuffled(families)]
  const names = new Map(
    firstNames.map((first, index) => {
      const name = `${first} ${lastNames[index] ?? 'أيت علي'}`
      return [name, { name, language: 'ar' as const, isMan: men.includes(first) }]
    }),
  )
  const arabic = dice.shuffled([...names.values()]).slice(0, count - french.length)
  return dice.shuffled([...french, ...arabic])
}

const words = [
  'argan',
  'tilila',
  'zitoun',
  'souk',
  'anzar',
  'toubkal',
  'izri',
  'tafukt',
  'saffron',
  'oued',
] as const

/** Easy to type on a phone. The same on every machine that has the same seed. */
export const passwordFrom = (dice: Dice): string =>
  `${dice.pick(words)}-${dice.pick(words)}-${dice.between(1000, 9999)}`
