import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One rule of a style sheet; what stands around it (layers, media queries) is in `within`. */
export interface StyleRule {
  readonly file: string
  readonly within: readonly string[]
  readonly selector: string
  readonly declarations: readonly (readonly [property: string, value: string])[]
}

const root = join(import.meta.dirname, '..')

/** Reads the rules of one style sheet: flat rules inside at-rules, which is all that stands in ours. */
export function rulesOf(file: string, css: string): readonly StyleRule[] {
  const rules: StyleRule[] = []
  const open: { readonly head: string; readonly declarations: (readonly [string, string])[] }[] = []
  for (const [, text = '', mark] of css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]*)([{};])/g)) {
    const said = text.trim().replace(/\s+/g, ' ')
    if (mark === '{') open.push({ head: said, declarations: [] })
    else if (said.includes(':')) {
      const at = said.indexOf(':')
      open.at(-1)?.declarations.push([said.slice(0, at).trim(), said.slice(at + 1).trim()])
    }
    if (mark !== '}') continue
    const closed = open.pop()
    if (!closed || closed.declarations.length === 0) continue
    const outer = open.map(({ head }) => head)
    rules.push({ file, within: outer, selector: closed.head, declarations: closed.declarations })
  }
  return rules
}

/** Returns the rules of every style sheet of the program. */
export function allStyleRules(): readonly StyleRule[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path) => path.replaceAll('\\', '/'))
    .flatMap((path) => rulesOf(path, readFileSync(join(root, path), 'utf8')))
}
