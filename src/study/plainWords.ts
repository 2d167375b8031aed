/** Returns the words of a text without case, spaces and signs: `I'm a teapot` and `im a Teapot` are one. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
