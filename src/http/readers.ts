import { formatChallenge, parseChallenges, parseCredentials } from './authentication.ts'
import { formatCacheControl, parseCacheControl } from './cacheControl.ts'
import { parseDeltaSeconds } from './deltaSeconds.ts'
import { formatEntityTag, parseEntityTag, parseEntityTagList } from './entityTag.ts'
import { formatQuotedString, parseList, parseParameters, parseQuotedString, withoutControls } from './fields.ts'
import { currentAgeSeconds, freshnessLifetimeSeconds } from './freshness.ts'
import { parseHttpDate } from './httpDate.ts'
import { parseMediaType } from './mediaType.ts'
import { request, response } from './message.ts'
import { mediaTypeQuality, negotiateCoding, negotiateLanguage, negotiateMediaType } from './negotiation.ts'
import { evaluatePreconditions } from './preconditions.ts'
import { parseProblem } from './problem.ts'
import { parseWeightedList } from './qualityValue.ts'
import { parseContentRange, parseRange, selectRanges } from './range.ts'
import { followUp, permittedMethods } from './redirection.ts'
import { parseRetryAfter } from './retryAfter.ts'
import { mayStore } from './storing.ts'
import { parseTarget, pathSegments, queryParameters, resolveTarget, targetUri } from './target.ts'
import { parseUriReference, removeDotSegments } from './uriReference.ts'
import { formatMessage, parseMessage } from './wireText.ts'

/** Everything of this floor that reads a text somebody else wrote, by name; only tests and benches ask for it. */
export const readers: Readonly<Record<string, (text: string) => unknown>> = {
  parseList,
  parseParameters,
  parseQuotedString,
  formatQuotedString,
  withoutControls,
  parseHttpDate: (text) => parseHttpDate(text, 0),
  parseDeltaSeconds,
  parseRetryAfter: (text) => parseRetryAfter(text, 0),
  parseEntityTag: (text) => formatEntityTag(parseEntityTag(text) ?? { weak: true, opaque: '' }),
  parseEntityTagList,
  parseRange: (text) => selectRanges(parseRange(text) ?? [], 100),
  parseContentRange,
  parseMediaType,
  parseWeightedList,
  mediaTypeQuality: (text) => mediaTypeQuality(text, text),
  negotiateMediaType: (text) => negotiateMediaType(text, ['text/html', text]),
  negotiateLanguage: (text) => [negotiateLanguage(text, ['en', text]), negotiateLanguage(text, ['en'], 'lookup')],
  negotiateCoding: (text) => negotiateCoding(text, ['gzip', text]),
  parseCacheControl: (text) => formatCacheControl(parseCacheControl(text)),
  parseChallenges: (text) => parseChallenges(text)?.map(formatChallenge),
  parseCredentials,
  parseUriReference,
  removeDotSegments,
  parseTarget,
  pathSegments,
  queryParameters,
  resolveTarget: (text) => [resolveTarget(text, text), resolveTarget('http://a/b', text)],
  parseProblem,
  parseMessage,
  parseMessageAfterStart: (text) => parseMessage(`GET / HTTP/1.1\r\n${text}`),
  formatMessage: (text) => formatMessage(request(text, text, [[text, text]], text)),
  permittedMethods: (text) => permittedMethods(301, text),
  followUp: (text) => [
    followUp(request(text, text, [['Connection', text]]), response(302, [['Location', text]]), text),
    followUp(request('GET', '/'), response(302, [['Location', text]]), 'http://a'),
  ],
  targetUri: (text) => targetUri(request(text, text, [['Host', text]]), text),
  evaluatePreconditions: (text) =>
    ['If-Match', 'If-None-Match', 'If-Modified-Since', 'If-Unmodified-Since', 'If-Range'].map((name) =>
      evaluatePreconditions(
        request('GET', '/', [
          [name, text],
          ['Range', text],
        ]),
        { lastModified: Number.NaN },
        Number.NaN,
      ),
    ),
  freshness: (text) => {
    const stored = response(
      200,
      ['Cache-Control', 'Expires', 'Date', 'Last-Modified', 'Age'].map((name) => [name, text] as const),
    )
    return [
      freshnessLifetimeSeconds(stored, 0, { isShared: true, isHeuristicallyCacheable: true }),
      currentAgeSeconds(stored, { requestedAt: 0, receivedAt: 0 }, 0),
    ]
  },
  mayStore: (text) =>
    mayStore(
      request('POST', text, [['Host', text]]),
      response(200, [
        ['Cache-Control', 'max-age=1'],
        ['Content-Location', text],
      ]),
    ),
}

/** What such texts are made of: every delimiter of HTTP, and what has none to do with it. */
export const alphabet = [
  ...'"\\,;=:/?#%*()<>[]{}@-+._~ \t\r\n\0\u007f09aAzWqé\u2028\ud800😀',
  'W/"',
  'q=',
  'bytes=',
  'HTTP/1.1 ',
  'GMT',
]
