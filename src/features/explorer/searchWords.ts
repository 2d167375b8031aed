import type { Language } from '../../i18n/languages.ts'

/** Words that stand in nearly every sentence, without their marks; a query of nothing else keeps them. */
const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: setOf(
    'a about am an and any are as at be been being but by can could did do does doing done for from get gets getting got had has have he her here his how i if in into is it its me mean means my of off on or our out she should so than that the their them then there these they this those to up us was we were what when where which while who whom whose why will with would you your vs versus difference differences between',
  ),
  id: setOf(
    'ada adalah agar akan aku anda antara apa apakah atau bagaimana bagi bahwa beda bisa bukankah dalam dan dapat dari dengan di hal hingga ia ini itu jadi jika juga kalau kamu karena ke ketika kenapa kok lagi maka mana masih mengapa mereka namun nya oleh pada para perbedaan saat saja sampai saya sebagai sebuah secara seperti serta setelah suatu supaya tapi telah tentang tersebut tetapi untuk yaitu yakni yang versus vs arti artinya',
  ),
  fr: setOf(
    'a afin ai alors apres as au aucun aussi autre aux avec avoir c ce ceci cela celle celui ces cet cette chez comme comment d dans de des difference differences donc dont du elle elles en entre es est et etre eux fait faire il ils j je l la le les leur leurs lors lorsque lui m ma mais me mes mon n ne nos notre nous on ont ou par parce pendant peut plus pour pourquoi puis qu quand que quel quelle quels quelles qui quoi s sa sans se sera ses si signifie soit son sont sous sur t ta te tes ton tous tout toute toutes tu un une versus vs vers veut vos votre vous y',
  ),
}

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Words that say nothing of which code is meant: looked for only where a query has no others. */
const weakWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: setOf('http https error errors code codes status response message'),
  id: setOf('http https error kesalahan kode status respons pesan'),
  fr: setOf('http https erreur erreurs error code codes statut reponse message'),
}

/** Words that deny, so that "pas trouvé" and "non trouvé" are the same. */
const denials: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: setOf('not no cannot cant isnt doesnt dont wont without never'),
  id: setOf('tidak bukan belum tanpa tak'),
  fr: setOf('non pas jamais aucune'),
}

/**
 * Cuts the commonest endings off a word, so that the forms of one word meet. It need not find the root: index and query are
 * cut alike.
 */
const stem: Readonly<Record<Language, (word: string) => string>> = {
  en: (word) => {
    const one = cut(cut(word, /(?<![suix])s$/, 3), /(?:ing|ed)$/, 4)
    return cut(one, /e$/, 4)
  },
  id: (word) => cut(cut(cut(word, /nya$/, 3), /^(?:di|ber|ter|meng(?=[aeiou]))/, 4), /kan$/, 4),
  fr: (word) => cut(cut(word, /[sx]$/, 3), /(?:er|ee?)$/, 3),
}

/** Cuts off what matches, where at least so many letters stay. */
function cut(word: string, ending: RegExp, least: number): string {
  const rest = word.replace(ending, '')
  return rest.length >= least ? rest : word
}

/** Letters without their marks, so that "precondition" finds "précondition" and the other way round. */
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A word: letters and digits; the decimal of 401.1 belongs to it, and so do the marks that `fold` has set apart. */
const wordPattern = /\d+\.\d+|[\p{L}\p{N}]+/gu

/** Returns the words of a text as the index keeps them: folded, without stop words, cut to their stems. */
export function indexWords(language: Language, text: string): readonly string[] {
  return wordsOf(text).flatMap((word) => (stopWords[language].has(word) ? [] : [normalise(language, word)]))
}

/** As `indexWords`, with each word also uncut, so that a typing error in its ending is forgiven as well. */
export function nameWords(language: Language, text: string): readonly string[] {
  return [
    ...new Set([...indexWords(language, text), ...wordsOf(text).filter((word) => !stopWords[language].has(word))]),
  ]
}

/**
 * Returns the words of a query in the same form. Words that say little are left out as long as others stay, so that
 * "what is http error 404" asks for 404, and "error" for what has that word.
 */
export function queryWords(language: Language, text: string): readonly string[] {
  const words = wordsOf(text)
  const telling = words.filter((word) => !stopWords[language].has(word))
  const strong = telling.filter((word) => !weakWords[language].has(word))
  const isTelling = strong.some((word) => !denials[language].has(word))
  const kept = isTelling ? strong : telling.length > 0 ? telling : words
  return [...new Set(kept.map((word) => normalise(language, word)))]
}

const wordsOf = (text: string) => fold(text.replace(/n['’]t\b/g, 'nt')).match(wordPattern) ?? []

function normalise(language: Language, word: string): string {
  if (denials[language].has(word)) return 'not'
  return /\d/.test(word) ? word : stem[language](word)
}
