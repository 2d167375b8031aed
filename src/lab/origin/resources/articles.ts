import { answer, jsonResponse, toJson } from '../answers.ts'
import type { Answer, ContentRule, Found, MemberRule, Refusal, Resource, Visit } from '../resource.ts'
import type { Finding } from '../rules.ts'
import type { Article, Site } from '../site.ts'

const title: MemberRule = { kind: 'text', maxLength: 200 }
const text: MemberRule = { kind: 'text', maxLength: 10_000 }
const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
const jsonOf = (members: ContentRule['members']): ContentRule => ({ mediaTypes: ['application/json'], members })

/** `POST /articles`: makes an article under a slug that nobody has. */
export const articles: Resource = {
  path: '/articles',
  methods: ['POST'],
  produces: ['application/json'],
  takes: { POST: jsonOf({ slug: { kind: 'text', maxLength: 80, pattern: slugPattern }, title, text }) },
  conflict: ({ site, content }) =>
    isTaken(site, `${content.slug}`) ? { refusal: slugTaken(`${content.slug}`), findings: [] } : { findings: [] },
  act: createArticle,
}

/** `GET` and `PUT /articles/{slug}`: what two editors may write at the same time. */
export const article: Resource = {
  path: '/articles/:id',
  methods: ['GET', 'PUT'],
  produces: ['application/json'],
  takes: { PUT: jsonOf({ title, text, version: { kind: 'integer', optional: true, min: 1, max: 1_000_000 } }) },
  find: findArticle,
  represent: ({ site, id, at }) => {
    const found = site.articles[id]
    const modifiedAt = found?.modifiedAt ?? 0
    return {
      fields: [
        ['Content-Type', 'application/json'],
        ['Cache-Control', 'no-cache'],
      ],
      content: toJson(found && view(found)),
      validators: {
        entityTag: { weak: false, opaque: `${id}-${found?.version}` },
        lastModified: modifiedAt,
        // The second has to be over: another change within it would have the same date.
        lastModifiedIsStrong: found?.onceInSecond === true && at >= Math.floor(modifiedAt / 1000 + 1) * 1000,
      },
    }
  },
  supportsRanges: true,
  lockedSlug: ({ site, id, request }) => (site.options.guard === 'lock' && request.method === 'PUT' ? id : undefined),
  needsPrecondition: ({ site, request }) => site.options.guard === 'required' && request.method === 'PUT',
  conflict: checkVersion,
  act: putArticle,
}

function findArticle({ site, id, request }: Visit): Found {
  if (Object.hasOwn(site.articles, id)) return { kind: 'here' }
  const move = Object.hasOwn(site.moves, id) ? site.moves[id] : undefined
  if (move) {
    const outcome = move.status === 301 ? 'permanently' : 'temporarily'
    return { kind: 'elsewhere', status: move.status, location: move.location, finding: { rule: 'moved', outcome } }
  }
  if (site.removed.includes(id) && request.method !== 'PUT') {
    return { kind: 'gone', finding: { rule: 'exists', outcome: 'removed' } }
  }
  const mayBeCreated = request.method === 'PUT' && slugPattern.test(id)
  return mayBeCreated ? { kind: 'absent', mayBeCreated } : { kind: 'absent' }
}

const isTaken = (site: Site, slug: string) => Object.hasOwn(site.articles, slug) || Object.hasOwn(site.moves, slug)

const view = ({ slug, title, text, version, modifiedAt }: Article) => ({
  slug,
  title,
  text,
  version,
  modifiedAt: new Date(modifiedAt).toISOString(),
})

const explained: Finding = { rule: 'conflict', outcome: 'explained' }

const slugTaken = (slug: string): Refusal => ({
  status: 409,
  finding: { rule: 'conflict', outcome: 'slugTaken' },
  also: [explained],
  members: { slug, existing: `/articles/${slug}` },
})

function checkVersion(visit: Visit): { readonly refusal?: Refusal; readonly findings: readonly Finding[] } {
  const { site, id, content } = visit
  const current = site.articles[id]
  if (site.options.guard !== 'version' || !current) return { findings: [] }
  if (content.version === undefined) return { findings: [{ rule: 'conflict', outcome: 'versionAbsent' }] }
  if (content.version === current.version) return { findings: [{ rule: 'conflict', outcome: 'versionCurrent' }] }
  const refusal: Refusal = {
    status: 409,
    finding: { rule: 'conflict', outcome: 'versionStale' },
    also: [explained],
    members: {
      currentVersion: current.version,
      yourVersion: content.version,
      differing: (['title', 'text'] as const).filter((member) => content[member] !== current[member]),
      current: view(current),
    },
  }
  return { refusal, findings: [] }
}

function written(visit: Visit, slug: string): { readonly site: Site; readonly article: Article } {
  const { site, at, content } = visit
  const before = Object.hasOwn(site.articles, slug) ? site.articles[slug] : undefined
  const next: Article = {
    slug,
    title: `${content.title}`,
    text: `${content.text}`,
    version: (before?.version ?? 0) + 1,
    modifiedAt: at,
    onceInSecond: !before || Math.floor(before.modifiedAt / 1000) !== Math.floor(at / 1000),
  }
  return { site: { ...site, articles: { ...site.articles, [slug]: next } }, article: next }
}

function putArticle(visit: Visit): Answer {
  const isNew = !Object.hasOwn(visit.site.articles, visit.id)
  const { site, article: next } = written(visit, visit.id)
  // The stored article has a version and a date that the client did not send: no validators may come with the answer.
  return answer(site, jsonResponse(isNew ? 201 : 200, view(next)), [
    { rule: 'act', outcome: isNew ? 'putCreated' : 'putReplaced' },
    { rule: 'responseField', outcome: 'validatorsWithheld' },
  ])
}

function createArticle(visit: Visit): Answer {
  const { site, article: next } = written(visit, `${visit.content.slug}`)
  const created = jsonResponse(201, view(next), [['Location', `/articles/${next.slug}`]])
  return answer(site, created, [{ rule: 'act', outcome: 'created' }])
}
