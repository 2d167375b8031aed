import { answering, asking, type HandMade, interim } from './handMade.ts'

const xml = 'application/xml; charset="utf-8"'

/** Interim responses and successes that the demo site has no use for. */
export const informationalAndSuccessful: readonly HandMade[] = [
  {
    code: 101,
    request: asking('GET', '/proofs/live', [
      ['Connection', 'Upgrade'],
      ['Upgrade', 'websocket'],
      ['Sec-WebSocket-Version', '13'],
      ['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='],
    ]),
    response: interim(101, [
      ['Connection', 'Upgrade'],
      ['Upgrade', 'websocket'],
      ['Sec-WebSocket-Accept', 's3pPLMBiTxaQ9kYGzzhZRbK+xOo='],
    ]),
  },
  {
    code: 102,
    request: asking('MOVE', '/archive/2024/', [
      ['Destination', 'https://press.example/archive/old/2024/'],
      ['Depth', 'infinity'],
    ]),
    response: interim(102),
  },
  {
    code: 103,
    request: asking('GET', '/catalogue', [['Accept', 'text/html']]),
    response: interim(103, [
      ['Link', '</catalogue.css>; rel=preload; as=style'],
      ['Link', '</covers.js>; rel=preload; as=script'],
    ]),
  },
  {
    code: 104,
    request: asking(
      'POST',
      '/manuscripts',
      [
        ['Content-Type', 'text/plain; charset=utf-8'],
        ['Upload-Complete', '?1'],
      ],
      'Once upon a time there was a printer.',
    ),
    response: interim(104, [
      ['Location', '/uploads/1'],
      ['Upload-Limit', 'max-size=1000000000'],
    ]),
  },
  {
    code: 203,
    request: asking('GET', '/articles/press-history', [['Accept', 'text/html']]),
    response: answering(
      203,
      [
        ['Via', '1.1 saver.example.net'],
        ['Content-Type', 'text/html; charset=utf-8'],
      ],
      '<!doctype html><title>A short history of the press</title><p>The proxy has left the pictures out.</p>',
    ),
  },
  {
    code: 205,
    request: asking(
      'POST',
      '/index-cards',
      [['Content-Type', 'application/x-www-form-urlencoded']],
      'title=Almanac&shelf=C4',
    ),
    response: answering(205),
  },
  {
    code: 207,
    request: asking('DELETE', '/archive/drafts/', [['Depth', 'infinity']]),
    response: answering(
      207,
      [['Content-Type', xml]],
      `<?xml version="1.0" encoding="utf-8"?>
<D:multistatus xmlns:D="DAV:">
  <D:response>
    <D:href>https://press.example/archive/drafts/almanac</D:href>
    <D:status>HTTP/1.1 423 Locked</D:status>
    <D:error><D:lock-token-submitted><D:href>/archive/drafts/almanac</D:href></D:lock-token-submitted></D:error>
  </D:response>
</D:multistatus>
`,
    ),
  },
  {
    // The code only ever stands inside a 207.
    code: 208,
    request: asking(
      'PROPFIND',
      '/archive/',
      [
        ['Depth', 'infinity'],
        ['DAV', 'bind'],
        ['Content-Type', xml],
      ],
      `<?xml version="1.0" encoding="utf-8"?>
<D:propfind xmlns:D="DAV:">
  <D:prop><D:displayname/><D:resource-id/></D:prop>
</D:propfind>
`,
    ),
    response: answering(
      207,
      [['Content-Type', xml]],
      `<?xml version="1.0" encoding="utf-8"?>
<D:multistatus xmlns:D="DAV:">
${propstat('https://press.example/archive/', '200 OK')}
${propstat('https://press.example/archive/all/', '208 Already Reported')}
</D:multistatus>
`,
    ),
  },
  {
    code: 226,
    request: asking('GET', '/price-list.txt', [
      ['If-None-Match', '"spring"'],
      ['A-IM', 'diffe'],
    ]),
    response: answering(
      226,
      [
        ['IM', 'diffe'],
        ['ETag', '"summer"'],
        ['Delta-Base', '"spring"'],
        ['Content-Type', 'text/plain; charset=utf-8'],
      ],
      '4c\nAlmanac 14.50\n.\n',
    ),
  },
]

function propstat(href: string, status: string): string {
  return `  <D:response>
    <D:href>${href}</D:href>
    <D:propstat>
      <D:prop>
        <D:displayname>Archive</D:displayname>
        <D:resource-id><D:href>urn:uuid:6f9a1c52-8d34-4b7e-9a60-2f1f0c5b7e11</D:href></D:resource-id>
      </D:prop>
      <D:status>HTTP/1.1 ${status}</D:status>
    </D:propstat>
  </D:response>`
}
