/** What people choose first, in the languages spoken here. Length is checked by the schema. */
const common = [
  'password',
  'motdepasse',
  'azertyui',
  'azerty123',
  'qwertyui',
  'qwerty123',
  'administrateur',
  'administrator',
  'bonjour1',
  'iloveyou',
  'jetaime1',
  'sunshine',
  'princess',
  'football',
  'welcome1',
  'bienvenue',
  'trustno1',
  'superman',
  'morocco1',
  'maroc123',
  'maroc2026',
  'casablanca',
  'marrakech',
  'smarteducator',
  'educator',
  'educateur',
  'educatrice',
  'supervisor',
  'superviseur',
  'almorabbiya',
  'bismillah',
  'mohammed',
  'fatima123',
  'المربية',
  'الذكية',
  'المربيةالذكية',
  'كلمةالسر',
  'السلام عليكم',
]

/** Passwords that a machine tries in its first minute: common ones, one symbol repeated, runs, and the login itself. */
export function isWeakPassword(password: string, login: string): boolean {
  const plain = password.normalize('NFC').toLowerCase()
  const letters = plain.replace(/[\s_.-]/g, '')
  if (new Set(letters).size <= 2 || isRun(letters)) return true
  if (letters.replace(/\d+$/, '') === login.split('@')[0]?.replace(/[_.-]/g, '') || letters === login)
    return true
  return common.some(
    (word) =>
      letters === word || (letters.startsWith(word) && /^\d{0,4}!?$/.test(letters.slice(word.length))),
  )
}

function isRun(text: string): boolean {
  const codes = Array.from(text, (symbol) => symbol.codePointAt(0) ?? 0)
  const step = (codes[1] ?? 0) - (codes[0] ?? 0)
  if (Math.abs(step) > 1) return false
  return codes.every(
    (code, index) =>
      index === 0 || code - (codes[index - 1] ?? 0) === step || (code === 48 && codes[index - 1] === 57),
  )
}
