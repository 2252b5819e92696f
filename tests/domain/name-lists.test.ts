import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNameList } from '#domain/people/name-list.ts'
import { isSameName, plainName } from '#domain/people/same-name.ts'

const namesOf = (text: string): readonly string[] => readNameList(text).names

describe('names pasted from a message', () => {
  it.each([
    ['1. Amina Idrissi\n2. Khadija Benali', ['Amina Idrissi', 'Khadija Benali']],
    ['1) Amina\n(2) Khadija\n3- Zineb\n4/ Hind\n5 Rachida', ['Amina', 'Khadija', 'Zineb', 'Hind', 'Rachida']],
    ['١- أمينة الإدريسي\n٢ـ خديجة', ['أمينة الإدريسي', 'خديجة']],
    [
      '• Amina\n- Khadija\n* Zineb\n✅ Hind\n1️⃣ Rachida\n☐ Salma',
      ['Amina', 'Khadija', 'Zineb', 'Hind', 'Rachida', 'Salma'],
    ],
    ['\r\n\r\nAmina\r\n   \r\nKhadija\r\n', ['Amina', 'Khadija']],
    ['Amina Idrissi : 0661 23 45 67\nKhadija +212 (0)6-61-23-45-67', ['Amina Idrissi', 'Khadija']],
    ['أمينة ٠٦٦١٢٣٤٥٦٧\nخديجة (0661234567)', ['أمينة', 'خديجة']],
    ['0661234567 Amina\nKhadija, tél. 0661234568', ['Amina', 'Khadija']],
    ['Zineb Alami 0661234567 Khadija Benali 0661111111', ['Zineb Alami', 'Khadija Benali']],
    ['زينب، خديجة، أمينة', ['زينب', 'خديجة', 'أمينة']],
    ['[12:30, 01/12/2026] Zahra: Amina\n12/01/26, 10:15 - Zahra: Khadija', ['Amina', 'Khadija']],
    [
      'Zahra B.\nFatima (Ait Ourir)\nJean-Marie O’Neil',
      ['Zahra B.', 'Fatima (Ait Ourir)', 'Jean-Marie O’Neil'],
    ],
    // Digits in place of Arabic letters are part of the name.
    ['3aicha\n7assan 9adiri\n4. 3ali', ['3aicha', '7assan 9adiri', '3ali']],
    ['', []],
    ['0661234567\n---\n12', []],
  ])('%j', (text, names) => {
    expect(namesOf(text)).toEqual(names)
  })
})

describe('a line whose name is not where the others have it', () => {
  it.each([
    [
      'فاطمة بنعلي\n•\tسعيدة أيت الحاج\t٠٦٦١٢٣٤٥٦٧\nزهرة بلقاسم',
      ['فاطمة بنعلي', 'سعيدة أيت الحاج', 'زهرة بلقاسم'],
    ],
    ['Nom\nFatima Benali\n\tSaida Ait\nZohra', ['Fatima Benali', 'Saida Ait', 'Zohra']],
    ['الاسم الكامل\n1\tسعيدة أيت الحاج\n2\tزهرة بلقاسم', ['سعيدة أيت الحاج', 'زهرة بلقاسم']],
    ['N°\tNom\tDouar\n1\tAmina Idrissi\tTamlalt\n2\t\tTamlalt', ['Amina Idrissi']],
  ])('%j', (text, names) => {
    expect(namesOf(text)).toEqual(names)
  })

  it('brings a name or is said to be left out, whatever stands in the others', () => {
    const gap = fc.constantFrom('\t', ';', ' ; ', '|')
    const extra = fc.constantFrom('', '•', '1', '12', 'x', '0661234567', '😀', 'a@b.ma', '---')
    const name = fc.constantFrom('Amina Idrissi', 'أمينة بنت الحسن', 'Khadija', '')
    const line = fc.tuple(extra, gap, name, gap, extra).map((parts) => parts.join(''))
    const plain = fc.constantFrom('Zineb Alami', 'خديجة', 'a@b.ma', '😀')
    fc.assert(
      fc.property(fc.array(fc.oneof(line, plain), { minLength: 1, maxLength: 6 }), (lines) => {
        const { names, left } = readNameList(lines.join('\n'))
        const said = [...names, ...left].join('\n')
        for (const wanted of ['Amina Idrissi', 'أمينة بنت الحسن', 'Khadija', 'Zineb Alami', 'خديجة'])
          if (lines.some((each) => each.includes(wanted))) expect(said).toContain(wanted)
      }),
    )
  })

  it('an address and a picture are said to be left out; a number and a ruled line are not', () => {
    const { names, left, telephones } = readNameList('Amina\namina@example.org\n😀\n0661234567\n---\n12')
    expect([names, left, telephones]).toEqual([['Amina'], ['amina@example.org', '😀'], 1])
  })
})

describe('names pasted from a sheet', () => {
  it.each([
    [
      'N°\tNom\tPrénom\tTéléphone\n1\tIdrissi\tAmina\t0661234567\n2\tBenali\tKhadija\t',
      ['Idrissi Amina', 'Benali Khadija'],
    ],
    ['الرقم\tالاسم الكامل\tالهاتف\tالدوار\n1\tأمينة الإدريسي\t0661234567\tأيت ورير', ['أمينة الإدريسي']],
    [
      '1\tAmina Idrissi\tAit Ourir\t0661234567\n2\tKhadija Benali\tTahanaout\t',
      ['Amina Idrissi', 'Khadija Benali'],
    ],
    ['Amina\tIdrissi\t0661234567\nKhadija\tBenali\t0661234568', ['Amina Idrissi', 'Khadija Benali']],
    ['Nom;Tél\n"Idrissi Amina";0661234567\n"Benali Khadija";', ['Idrissi Amina', 'Benali Khadija']],
    ['Amina Idrissi\t0661234567\n\t\nKhadija Benali\t', ['Amina Idrissi', 'Khadija Benali']],
  ])('%j', (text, names) => {
    expect(namesOf(text)).toEqual(names)
  })
})

it('the telephone numbers that are left out are counted', () => {
  expect(readNameList('Amina 0661234567\nKhadija\nZineb\t+212 661 234 567').telephones).toBe(2)
})

it('whatever is pasted, every name has a letter, and names read again are the same', () => {
  const messy = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('\t', '\n', '1. ', '•', '0661234567', 'أمينة', 'Amina', ' ', ',', '(', '"'),
    ),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(messy, (pieces) => {
      for (const name of namesOf(pieces.join(''))) expect(name).toMatch(/\p{L}/u)
    }),
  )
  const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/)
  const plain = fc.array(fc.tuple(word, word), { minLength: 2, maxLength: 60 })
  fc.assert(
    fc.property(plain, (people) => {
      const names = people.map((parts) => parts.join(' '))
      expect(namesOf(names.join('\n'))).toEqual(names)
      expect(namesOf(names.map((name, at) => `${at + 1}) ${name} - 06612345${at + 10}`).join('\n'))).toEqual(
        names,
      )
    }),
  )
})

describe('a name that may be the same person', () => {
  it.each([
    ['Amina Idrissi', 'IDRISSI  amina'],
    ['أمينة الإدريسي', 'امينه الادريسي'],
    ['Zaïneb', 'zaineb'],
    ['فاطمة ڭنون', 'فاطمة كنون'],
  ])('«%s» and «%s»', (one, other) => {
    expect(isSameName(one, other)).toBe(true)
  })

  it('is no other name, and nothing is the same as nothing', () => {
    expect(isSameName('Amina Idrissi', 'Amina')).toBe(false)
    expect(isSameName('…', '!')).toBe(false)
    fc.assert(fc.property(fc.string(), (text) => plainName(plainName(text)) === plainName(text)))
  })
})

it.each([
  ['Hind\nSara; Nadia\nRachida', ['Hind', 'Sara', 'Nadia', 'Rachida']],
  ['Sara; Nadia\nHind', ['Sara', 'Nadia', 'Hind']],
  ['هند\nسارة؛ نادية', ['هند', 'سارة', 'نادية']],
])('two people on one line of a message are two: %j', (text, names) => {
  expect(readNameList(text).names).toEqual(names)
})
