/** The country of a number that begins with one nought. */
const homeCountry = '212'

/** Digits with the country first, as WhatsApp wants them; undefined for a number that says no country, such as 141. */
export function internationalDigits(number: string): string | undefined {
  const digits = number.replace(/\D/g, '')
  if (number.trim().startsWith('+')) return digits
  return /^0[1-9]\d{8}$/.test(digits) ? homeCountry + digits.slice(1) : undefined
}

/** Nothing but the number and the words somebody has read before is in a link. */
export function whatsAppLink(number: string, text: string): string | undefined {
  const digits = internationalDigits(number)
  return digits === undefined ? undefined : `https://wa.me/${digits}?text=${encodeURIComponent(text)}`
}

export const smsLink = (number: string, text: string): string =>
  `sms:${number.replace(/[^\d+]/g, '')}?body=${encodeURIComponent(text)}`
