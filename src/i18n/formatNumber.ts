/** What our texts ask of a number, in the words of `Intl.NumberFormat`. */
export interface NumberForm {
  readonly style?: 'decimal' | 'percent'
  readonly minimumFractionDigits?: number
  readonly maximumFractionDigits?: number
}

/** The mark between whole and fraction, of each language that writes small numbers in European digits. */
const decimalMarks: Readonly<Record<string, string>> = { en: '.', id: ',', fr: ',' }

/** Beyond this, rounding may lead to digits that are grouped, which each language does in its own way. */
const plainUpTo = 999

const formats = new Map<string, Intl.NumberFormat>()

/**
 * Writes a number as a language does, in the same characters as `Intl.NumberFormat`. Small ones without a special form, nearly all
 * that we show, are written without it: the first format that a browser makes costs 20 to 40 ms, four times that on a slow phone.
 */
export function formatNumber(language: string, value: number, form: NumberForm = {}): string {
  const { style, minimumFractionDigits, maximumFractionDigits = 3 } = form
  const mark = decimalMarks[language]
  if (mark && value >= 0 && value <= plainUpTo && !style && !minimumFractionDigits && !Object.is(value, -0)) {
    // The base is said, as nothing else of ours does: so the sweep in the pseudo-language knows the digits that came this way.
    return Number(value.toFixed(maximumFractionDigits)).toString(10).replace('.', mark)
  }
  const key = `${language} ${style} ${minimumFractionDigits} ${maximumFractionDigits}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(language, form)
    formats.set(key, format)
  }
  return format.format(value)
}
