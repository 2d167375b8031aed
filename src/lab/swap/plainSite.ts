import type { Fields } from '../../http/fields.ts'
import type { Request } from '../../http/message.ts'
import { type Article, createSite, type Site } from '../origin/site.ts'
import { siteRequest } from '../participants/userAgent.ts'

/** What an API client says that it takes. */
export const takesJson: Fields = [['Accept', 'application/json']]

/** What an API client sends to read something. */
export const get = (target: string): Request => siteRequest('GET', target, takesJson)

/** The demo site as it begins. */
export const plainSite: Site = createSite()

/** Tells whether content is the representation of an article. */
export const isArticle =
  (slug: string) =>
  (content: string): boolean =>
    content.includes(`"slug": "${slug}"`)

/** Finds an article that the demo site begins with; throws where there is none. */
export function articleOf(site: Site, slug: string): Article {
  const found = site.articles[slug]
  if (!found) throw new Error(`The site has no article ${slug}.`)
  return found
}
