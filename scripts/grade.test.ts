import { expect, test } from 'vitest'
import { type Answer, grade } from './grade.ts'
import { fieldLines, metaElements, siteRules } from './headers.ts'

const styles = ["'sha256-style'"]
const fields = new Map(
  fieldLines(siteRules(['en'], styles), '/en/codes/409').map(([name, value]) => [name.toLowerCase(), value]),
)
const policy = fields.get('content-security-policy') ?? ''
const html = `${metaElements(styles).join('')}<script type="module" src="/assets/a.js" integrity="sha256-a"></script>`
const answer: Answer = { fields, html, isRedirected: true }

const withField = (name: string, value: string | undefined): Answer => {
  const changed = new Map(fields)
  if (value === undefined) changed.delete(name)
  else changed.set(name, value)
  return { ...answer, fields: changed }
}

test('what the site sends is graded A+, with every extra that a site can have before browsers preload it', () => {
  expect(grade(answer)).toMatchObject({ score: 135, isBest: true })
})

test('an element alone keeps the policy and the referrer, and misses what only fields say', () => {
  const { score, marks } = grade({ ...answer, fields: new Map() })
  expect(marks).toMatchObject({ policy: 10, referrer: 5, frames: -20, sniffing: -5, transport: -20, resources: 0 })
  expect(score).toBe(55)
})

const without = { ...answer, html: '' }
test.each([
  ['no field against sniffing', withField('x-content-type-options', undefined), 'sniffing', -5],
  ['no strict transport', withField('strict-transport-security', undefined), 'transport', -20],
  ['strict transport for a day', withField('strict-transport-security', 'max-age=86400'), 'transport', -10],
  ['the whole address to everybody', withField('referrer-policy', 'unsafe-url'), 'referrer', -5],
  ['a resource policy that opens all', withField('cross-origin-resource-policy', 'cross-origin'), 'resources', 0],
  ['a page that every site may read', withField('access-control-allow-origin', '*'), 'sharing', -50],
  ['a cookie', withField('set-cookie', 'a=b'), 'cookies', -20],
  ['no redirection to https', { ...answer, isRedirected: false }, 'redirection', -20],
  ['a script of another origin', { ...answer, html: '<script src="https://a.example/a.js"></script>' }, 'scripts', -50],
  ['a script without its hash', { ...answer, html: '<script src="/a.js"></script>' }, 'scripts', 0],
] as const)('%s counts as it does in the original', (_, changed, test, mark) => {
  expect(grade(changed).marks[test]).toBe(mark)
})

test.each([
  [undefined, -25],
  [policy.replace("default-src 'none'", "default-src 'self'"), 5],
  [policy.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'"), -10],
  [policy.replace(/script-src [^;]*/, "script-src 'self' 'unsafe-inline'"), -20],
  [policy.replace(/script-src [^;]*/, 'script-src https:'), -20],
  [policy.replace(/style-src [^;]*/, "style-src 'self' 'unsafe-inline'"), 0],
  [policy.replace("connect-src 'self'", 'connect-src http://a.example'), -20],
  [policy.replace("img-src 'self'", 'img-src http://a.example'), -10],
])('the policy %s counts as it does in the original', (changed, mark) => {
  const { fields: sent } = withField('content-security-policy', changed)
  expect(grade({ ...without, fields: sent }).marks.policy).toBe(mark)
})
