import { expect, test } from 'vitest'
import { contrastOf, faded, type Light, parseLight } from './contrastForTest.ts'
import { allStyleRules, rulesOf, type StyleRule } from './styleRulesForTest.ts'

type Theme = 'light' | 'dark' | 'print'
const themes: readonly Theme[] = ['light', 'dark', 'print']

/** What text and shapes stand on. That every ink stands out from each of them spares asking which stands where. */
const grounds = ['paper', 'surface', 'sunken', 'accent-wash', 'good-wash', 'bad-wash'] as const

/** Lines that only part what space parts already, and the empty part of bars, whose numbers stand beside them. */
const decoration = 'line'

const enoughForText = 7
const enoughForShapes = 3

const rules = allStyleRules()
const declared = (wanted: (rule: StyleRule) => boolean) =>
  new Map(
    rules
      .filter(wanted)
      .flatMap(({ declarations }) => declarations)
      .flatMap(([name, value]) => (name.startsWith('--') ? [[name.slice(2), value] as const] : [])),
  )
const isOfTokens = ({ file, selector }: StyleRule) => file === 'ui/tokens.css' && selector === ':root'
const isColour = (value: string) => /light-dark|oklch|#|^var\(--(?!space|size|font)/.test(value)
const tokens = declared((rule) => isOfTokens(rule) && rule.within.length === 1)
const forced = declared((rule) => isOfTokens(rule) && rule.within.includes('@media (forced-colors: active)'))
const printed = declared(({ file, within }) => file === 'ui/print.css' && within.includes('@media print'))
const colourTokens = [...tokens].filter(([, value]) => isColour(value)).map(([name]) => name)

/** Returns a token's colour in a theme; on paper, where print has no colour of its own for it, that of the light theme. */
function lightOf(token: string, theme: Theme): Light {
  const value = (theme === 'print' ? printed.get(token) : undefined) ?? tokens.get(token)
  if (value === undefined) throw new Error(`No such token: ${token}`)
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
  if (other !== undefined) return lightOf(other, theme)
  const [, light = value, dark = value] = /^light-dark\((\S+\([^)]*\)), (\S+\([^)]*\))\)$/.exec(value) ?? []
  return parseLight(theme === 'dark' ? dark : light)
}

const isToken = (name: string) => colourTokens.includes(name)
const hues = [...declared(({ selector }) => selector.startsWith('[data-class='))].map(([name]) => name)
const classTokens = rules
  .filter(({ selector }) => selector.startsWith('[data-class='))
  .flatMap(({ declarations }) => declarations.flatMap(([, value]) => namesIn(value)))

/** The colour tokens a value names; a hue may be that of any class. */
function namesIn(value: string): readonly string[] {
  const names = [...value.matchAll(/var\(--([\w-]+)/g)].map(([, name = '']) => name)
  return names.flatMap((name) => (name === 'hue' ? classTokens : isToken(name) ? [name] : []))
}

const isGround = (name: string) => grounds.some((ground) => ground === name)
const valuesOf = ({ declarations }: StyleRule, wanted: RegExp) =>
  declarations.filter(([property]) => wanted.test(property)).flatMap(([, value]) => namesIn(value))
const nameOf = ({ file, selector }: StyleRule) => `${file} ${selector}`

/** A rule that brings a ground of its own which is none of the usual ones. */
const ownGround = (rule: StyleRule) => valuesOf(rule, /^background/).find((name) => !isGround(name))

const textProperties = /^(color|fill)$/
const shapeProperties = /^(fill|stroke|border|outline|box-shadow|text-decoration|accent-color|background)/

interface Pair {
  readonly rule: StyleRule
  readonly ink: string
  readonly ground: string
}

const texts: readonly Pair[] = rules.flatMap((rule) => {
  const own = ownGround(rule)
  const isShape = (name: string) => isGround(name) || name === decoration || name === 'line-strong'
  const inks = [
    ...valuesOf(rule, /^color$/),
    // A filled shape may be a letter; what is filled in a colour of lines is none.
    ...valuesOf(rule, /^fill$/).filter((name) => !isShape(name)),
  ]
  return inks.flatMap((ink) => (own === undefined ? grounds : [own]).map((ground) => ({ rule, ink, ground })))
})

const shapes: readonly Pair[] = rules.flatMap((rule) =>
  valuesOf(rule, shapeProperties)
    .filter((name) => !isGround(name) && name !== decoration)
    .flatMap((ink) => [...grounds, decoration].map((ground) => ({ rule, ink, ground }))),
)

function tooFaint(pairs: readonly Pair[], enough: number, opacity = 1): readonly string[] {
  const faint = pairs.flatMap(({ rule, ink, ground }) =>
    themes.flatMap((theme) => {
      const below = lightOf(ground, theme)
      const ratio = contrastOf(faded(lightOf(ink, theme), below, opacity), below)
      return ratio < enough
        ? [`${ink} on ${ground}, ${theme}: ${ratio.toFixed(2)}, for instance in ${nameOf(rule)}`]
        : []
    }),
  )
  return [...new Map(faint.map((text) => [text.split(',')[0], text])).values()]
}

test('contrast is reckoned as WCAG does', () => {
  const ratio = (one: string, other: string) => contrastOf(parseLight(one), parseLight(other))
  expect(ratio('#000', '#fff')).toBeCloseTo(21, 5)
  expect(ratio('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  expect(ratio('#777', '#fff')).toBeCloseTo(4.48, 2)
})

test('a colour in OKLCH is the one that browsers show', () => {
  expect(parseLight('oklch(0.628 0.2577 29.23)').map((part) => Math.round(part * 100))).toEqual([100, 0, 0])
  expect(parseLight('oklch(0.452 0.3132 264.05)').map((part) => Math.round(part * 100))).toEqual([0, 0, 100])
  expect(parseLight('oklch(1 0 0)')).toEqual([1, 1, 1])
  expect(() => parseLight('tomato')).toThrow('cannot be measured')
})

test('a style sheet is read rule by rule, with what stands around them', () => {
  const css = '@layer page { /* a; b */ .a, .b:hover { color: var(--ink); } @media print { .c { fill: none } } }'
  expect(rulesOf('x.css', css)).toEqual([
    { file: 'x.css', within: ['@layer page'], selector: '.a, .b:hover', declarations: [['color', 'var(--ink)']] },
    { file: 'x.css', within: ['@layer page', '@media print'], selector: '.c', declarations: [['fill', 'none']] },
  ])
  expect(rules.length).toBeGreaterThan(500)
})

test('every colour of the tokens is a ground, an ink or decoration, and is used', () => {
  const used = new Set([...texts, ...shapes].flatMap(({ ink, ground }) => [ink, ground]))
  expect(colourTokens.filter((name) => !used.has(name))).toEqual([])
  expect(hues).toContain('hue')
  expect(colourTokens.length).toBeGreaterThan(15)
})

test('text stands out seven to one from every ground it may stand on, in both themes and on paper', () => {
  expect(tooFaint(texts, enoughForText)).toEqual([])
  expect(new Set(texts.map(({ ink }) => ink)).size).toBeGreaterThan(10)
})

test('edges, focus rings, marks and drawn lines stand out three to one from every ground and from empty bars', () => {
  expect(tooFaint(shapes, enoughForShapes)).toEqual([])
})

test('the colour of decoration is neither that of a text nor the edge of a field', () => {
  const texted = rules.filter((rule) => valuesOf(rule, /^color$/).includes(decoration))
  const isField = ({ selector }: StyleRule) => /(input|select|textarea)\b[^\s,]*(,|$)/.test(selector)
  const edges = rules.filter((rule) => isField(rule) && valuesOf(rule, /^(border|outline)/).includes(decoration))
  expect([...texted, ...edges].map(nameOf)).toEqual([])
})

test('only drawn lines and dots are faded, and they still stand out three to one; words never are', () => {
  const opacityOf = ({ declarations }: StyleRule) =>
    Number(declarations.find(([property]) => property === 'opacity')?.[1] ?? 1)
  const fading = rules.filter((rule) => opacityOf(rule) < 1)
  const isDrawn = (selector: string) =>
    selector.split(',').every((one) => /( \.line| line|^\.mark\S*)$/.test(one.trim()))
  expect(fading.filter(({ selector }) => !isDrawn(selector)).map(nameOf)).toEqual([])
  // A message's line has the colour of its words.
  const isOfStep = ({ file, selector }: StyleRule) =>
    file === 'ui/trace/SequenceDiagram.module.css' && /\.(message|gap|mark|lost|head)\b/.test(selector)
  const drawn = [...texts, ...shapes].filter(({ rule, ground }) => isOfStep(rule) && ground !== decoration)
  expect(new Set(drawn.map(({ ink }) => ink)).size).toBeGreaterThan(6)
  for (const rule of fading) expect(tooFaint(drawn, enoughForShapes, opacityOf(rule)), nameOf(rule)).toEqual([])
})

/** Shapes that never hold words. */
const wordless = ['features/which/CorridorPicture.module.css .gate[data-state="passed"]']

test('a state that brings another ground brings the colour of its text, too', () => {
  const isState = ({ selector }: StyleRule) => /:(hover|active|focus|checked)|\[aria-|\[data-/.test(selector)
  const silent = rules.filter((rule) => {
    const own = ownGround(rule)
    const isBare = !rule.declarations.some(([property]) => property === 'color')
    return isState(rule) && own !== undefined && isBare
  })
  // A shape without words needs none: it stands before or after the words, or its edge is of the same colour.
  const isShape = (rule: StyleRule) =>
    /::(before|after)$/.test(rule.selector) ||
    valuesOf(rule, /^border-color/).join() === valuesOf(rule, /^background/).join() ||
    wordless.includes(nameOf(rule))
  expect(silent.filter((rule) => !isShape(rule)).map(nameOf)).toEqual([])
})

test('where colours are forced, every colour is one of the system, grounds and inks apart', () => {
  const isAlias = (name: string) => tokens.get(name)?.startsWith('var(')
  const kindOf = (name: string) =>
    isGround(name) ? ['Canvas'] : ['CanvasText', 'GrayText', 'Highlight', 'HighlightText']
  const wrong = colourTokens.filter((name) => !isAlias(name) && !kindOf(name).includes(forced.get(name) ?? ''))
  expect(wrong).toEqual([])
})

test('whatever moves does so only for who has not asked for less motion', () => {
  const moves = rules.filter(({ declarations }) =>
    declarations.some(
      ([property, value]) => /^(animation|transition|scroll-behavior)/.test(property) && !/^(none|auto)$/.test(value),
    ),
  )
  expect(moves.length).toBeGreaterThan(2)
  const free = moves.filter(({ within }) => !within.includes('@media (prefers-reduced-motion: no-preference)'))
  expect(free.map(nameOf)).toEqual([])
})

test('no style sheet has a colour of its own beside the tokens and the system’s', () => {
  const isAside = ({ file, selector }: StyleRule) =>
    ['ui/tokens.css', 'ui/print.css'].includes(file) || selector.endsWith('::backdrop')
  const own = rules
    .filter((rule) => !isAside(rule))
    .filter(({ declarations }) =>
      declarations.some(([property, value]) => {
        const isPaint = textProperties.test(property) || shapeProperties.test(property)
        return (
          isPaint && /#[0-9a-f]{3}|\b(rgb|hsl|oklch|color-mix|lab|lch)\(|\b(white|black|gray|grey|red)\b/i.test(value)
        )
      }),
    )
  expect(own.map(nameOf)).toEqual([])
})
