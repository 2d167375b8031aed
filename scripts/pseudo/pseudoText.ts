/** How the letters of the pseudo-language look: still legible, and none of them in the English alphabet. */
const accents: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ƀ',
  c: 'ć',
  d: 'đ',
  e: 'é',
  f: 'ƒ',
  g: 'ğ',
  h: 'ĥ',
  i: 'í',
  j: 'ĵ',
  k: 'ķ',
  l: 'ľ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ó',
  p: 'þ',
  q: 'ɋ',
  r: 'ř',
  s: 'š',
  t: 'ť',
  u: 'ú',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
}

/** Letters that are written from right to left, one for each of ours: what they say is nonsense, how they run is not. */
const hebrew: Readonly<Record<string, string>> = {
  a: 'א',
  b: 'ב',
  c: 'כ',
  d: 'ד',
  e: 'ע',
  f: 'פ',
  g: 'ג',
  h: 'ה',
  i: 'י',
  j: 'ז',
  k: 'ק',
  l: 'ל',
  m: 'מ',
  n: 'נ',
  o: 'ו',
  p: 'ף',
  q: 'ך',
  r: 'ר',
  s: 'ס',
  t: 'ט',
  u: 'ם',
  v: 'ן',
  w: 'ש',
  x: 'ח',
  y: 'ץ',
  z: 'צ',
}

/** The two languages that nobody speaks: one longer than ours, one from right to left. */
export type Script = 'accented' | 'rightToLeft'

/** What opens and closes each text of the catalogue, so that whatever stands outside did not come from it. */
export const opens = '⟦'
export const closes = '⟧'

/** How much longer than English the pseudo-language is. */
const growth = 0.4

/** What must arrive as it is: what goes over the wire, placeholders, the names of classes of codes, tags. */
const kept = /`[^`]*`|\{\{[^}]*\}\}(xx)?|\b[1-5]xx\b|<[^>]*>/g

const vowels = 'aeiouyAEIOUY'

/** Digits that no program of ours writes: what is shown in common ones came neither from the catalogue nor from Intl. */
export const pseudoDigits = 'mathsans'
const zero = 0x1d7e2

function spell(letter: string, script: Script): string {
  if (script === 'accented' && letter >= '0' && letter <= '9') return String.fromCodePoint(zero + Number(letter))
  const lower = letter.toLowerCase()
  if (script === 'rightToLeft') return hebrew[lower] ?? letter
  const accented = accents[lower]
  if (accented === undefined) return letter
  return lower === letter ? accented : accented.toUpperCase()
}

/** Writes text that is no code, doubling vowels until `owed` letters have been added; returns what is still owed. */
function write(text: string, script: Script, owed: number): readonly [text: string, owed: number] {
  let left = owed
  let written = ''
  for (const letter of text) {
    const spelled = spell(letter, script)
    const isDoubled = left >= 1 && vowels.includes(letter)
    written += isDoubled ? spelled + spelled.toLowerCase() : spelled
    if (isDoubled) left -= 1
  }
  return [written, left]
}

/**
 * Puts one text of the catalogue into a pseudo-language: other letters, 40 % more of them in the accented one, and
 * brackets around it. Code between backticks, placeholders and tags stay as they are.
 */
export function pseudoText(text: string, script: Script = 'accented'): string {
  const prose = text.replaceAll(kept, '')
  let owed = script === 'accented' ? Math.ceil(prose.length * growth) : 0
  let result = ''
  let from = 0
  const add = (part: string) => {
    const [written, left] = write(part, script, owed)
    result += written
    owed = left
  }
  for (const match of text.matchAll(kept)) {
    add(text.slice(from, match.index))
    result += match[0]
    from = match.index + match[0].length
  }
  add(text.slice(from))
  // What vowels did not give comes as words at the end, none longer than those of real languages.
  const rest = Array.from({ length: Math.floor(owed) }, (_, at) => (at % 8 === 0 ? ' ' : 'ẋ')).join('')
  return `${opens}${result}${rest}${closes}`
}

/** Puts every text of a file of prose into a pseudo-language. */
export function pseudoProse(value: unknown, script: Script): unknown {
  if (typeof value === 'string') return pseudoText(value, script)
  if (Array.isArray(value)) return value.map((item) => pseudoProse(item, script))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pseudoProse(inner, script)]))
  }
  return value
}
