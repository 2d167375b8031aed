import type { Fields } from '../../http/fields.ts'
import { formatProblem, problemMediaType } from '../../http/problem.ts'
import { answering, asking, failing, type HandMade } from './handMade.ts'

const html: Fields[number] = ['Content-Type', 'text/html; charset=utf-8']
const json: Fields[number] = ['Content-Type', 'application/json']

/** Makes a page of a vendor, in our words: what stands in the real one is theirs and changes. */
function page(title: string, text: string): string {
  return `<!doctype html><title>${title}</title>\n<p>${text}</p>\n`
}

/** Makes what a reader gets when the network in front of the site cannot reach the site itself. */
function edge(code: number, title: string, text: string): HandMade {
  const fields: Fields = [['Server', 'cloudflare'], ['Cache-Control', 'no-store'], html]
  return { code, request: asking('GET', '/catalogue'), response: answering(code, fields, page(title, text)) }
}

/** Numbers of vendors that reach a client: what stands in a real response differs, its outline is this. */
export const vendorCodes: readonly HandMade[] = [
  {
    code: 419,
    request: asking(
      'POST',
      '/index-cards',
      [
        ['Cookie', 'session=eyJpdiI6'],
        ['Content-Type', 'application/x-www-form-urlencoded'],
      ],
      'title=Almanac&_token=outdated',
    ),
    response: answering(419, [['Cache-Control', 'no-cache, private'], html], page('Page Expired', 'Page Expired')),
  },
  {
    code: 430,
    request: asking('GET', '/search?q=%27%20or%201%3D1'),
    response: answering(430, [html], page('Request refused', 'This request looks like an attack and was refused.')),
  },
  {
    code: 440,
    request: asking('POST', '/owa/service', [['Cookie', 'cadata=outdated'], json], '{"action":"FindItem"}'),
    response: answering(
      440,
      [['Cache-Control', 'no-store'], html],
      page('Login timeout', 'The session has expired; log in again.'),
    ),
  },
  {
    code: 509,
    request: asking('GET', '/catalogue'),
    response: answering(
      509,
      [html],
      page('Bandwidth Limit Exceeded', 'This account has used up its traffic for the month.'),
    ),
  },
  edge(520, 'Web server returns an unknown error', 'What the origin server sent could not be understood.'),
  edge(521, 'Web server is down', 'The origin server refused the connection.'),
  edge(522, 'Connection timed out', 'The origin server did not take up the connection in time.'),
  edge(523, 'Origin is unreachable', 'There is no way to the origin server.'),
  edge(524, 'A timeout occurred', 'The origin server took up the connection, but did not answer in time.'),
  edge(525, 'SSL handshake failed', 'The TLS handshake with the origin server failed.'),
  edge(526, 'Invalid SSL certificate', 'The certificate of the origin server is not valid.'),
  {
    code: 529,
    request: asking('POST', '/v1/summaries', [json], '{"text":"Write short sentences."}'),
    response: answering(529, [json], '{"error":"The service is overloaded; try again later."}'),
  },
  edge(530, 'Error 1016', 'The name of the origin server could not be resolved.'),
  {
    code: 540,
    request: asking('GET', '/admin/orders'),
    response: failing(540, 'Temporarily disabled', 'This endpoint is temporarily disabled.'),
  },
  {
    code: 561,
    request: asking('GET', '/staff/reports', [['Accept', 'text/html']]),
    response: answering(
      561,
      [html],
      page('Unauthorized', 'The identity provider answered with an error while the user was logging in.'),
    ),
  },
  {
    code: 783,
    request: asking('POST', '/admin/orders', [json], '{"item": "almanac",}'),
    response: answering(
      783,
      [['Content-Type', problemMediaType]],
      formatProblem({
        title: 'Unexpected token',
        status: 783,
        detail: 'The content is not well-formed JSON.',
        extensions: {},
      }),
    ),
  },
  {
    code: 999,
    request: asking('GET', '/in/printer', [['User-Agent', 'link-checker/1.0']]),
    response: answering(999, [html], page('Request denied', 'Crawlers and visitors without an account are refused.')),
  },
]
