import { answering, asking, failing, type HandMade } from './handMade.ts'

/** Server errors: the demo site never errs, so each is written by hand. */
export const serverErrors: readonly HandMade[] = [
  {
    code: 500,
    request: asking('GET', '/catalogue'),
    response: failing(
      500,
      'Internal error',
      'The catalogue could not be put together. It has been reported as case 5817.',
    ),
  },
  {
    code: 502,
    request: asking('GET', '/stock/almanac'),
    response: failing(502, 'Bad gateway', 'The warehouse sent a response that the gateway could not read.', [
      ['Via', '1.1 gateway.press.example'],
    ]),
  },
  {
    code: 503,
    request: asking('GET', '/catalogue'),
    response: failing(503, 'Down for maintenance', 'The catalogue is being moved and is back in two minutes.', [
      ['Retry-After', '120'],
    ]),
  },
  {
    code: 504,
    request: asking('GET', '/stock/almanac'),
    response: failing(504, 'Gateway timeout', 'The warehouse did not answer the gateway within 10 seconds.', [
      ['Via', '1.1 gateway.press.example'],
    ]),
  },
  {
    code: 505,
    request: asking('GET', '/feed', [['Host', 'events.press.example']]),
    response: failing(
      505,
      'HTTP version not supported',
      'This service no longer speaks HTTP/1; it supports HTTP/2 and HTTP/3.',
      [['Connection', 'close']],
    ),
  },
  {
    code: 506,
    request: asking('GET', '/manual', [
      ['Negotiate', 'trans'],
      ['Accept-Language', 'fr'],
    ]),
    response: failing(506, 'Variant also negotiates', 'The variant chosen, /manual.fr, is itself negotiated.'),
  },
  {
    code: 507,
    request: asking(
      'PUT',
      '/archive/covers/almanac.svg',
      [['Content-Type', 'image/svg+xml']],
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
    ),
    response: failing(507, 'Out of storage', 'The archive has no room for this file at present.'),
  },
  {
    code: 508,
    request: asking(
      'PROPFIND',
      '/archive/',
      [
        ['Depth', 'infinity'],
        ['Content-Type', 'application/xml; charset="utf-8"'],
      ],
      `<?xml version="1.0" encoding="utf-8"?>
<D:propfind xmlns:D="DAV:"><D:prop><D:displayname/></D:prop></D:propfind>
`,
    ),
    response: failing(508, 'Loop detected', 'The collection /archive/all/ is bound to /archive/ itself.'),
  },
  {
    code: 511,
    request: asking('GET', '/', [['Host', 'www.example.com']]),
    response: answering(
      511,
      [
        ['Cache-Control', 'no-store'],
        ['Content-Type', 'text/html; charset=utf-8'],
      ],
      `<!doctype html><title>Network login</title>
<meta http-equiv="refresh" content="0; url=https://login.example.net/">
<p>Before you can use this network, <a href="https://login.example.net/">log in</a>.</p>
`,
    ),
  },
]
