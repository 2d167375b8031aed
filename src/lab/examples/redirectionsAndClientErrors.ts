import { answering, asking, failing, type HandMade } from './handMade.ts'

const json: readonly [string, string] = ['Content-Type', 'application/json']
const html: readonly [string, string] = ['Content-Type', 'text/html; charset=utf-8']

/** Redirections and client errors that the demo site has no use for. */
export const redirectionsAndClientErrors: readonly HandMade[] = [
  {
    code: 300,
    request: asking('GET', '/manual'),
    response: answering(
      300,
      [
        ['Location', '/manual.html'],
        ['Link', '</manual.html>; rel="alternate"; type="text/html"'],
        ['Link', '</manual.pdf>; rel="alternate"; type="application/pdf"'],
        html,
      ],
      `<!doctype html><title>Manual</title>
<ul>
  <li><a href="/manual.html" type="text/html">To read here</a></li>
  <li><a href="/manual.pdf" type="application/pdf">To print</a></li>
</ul>
`,
    ),
  },
  {
    code: 402,
    request: asking('GET', '/premium/almanac'),
    response: failing(402, 'Payment required', 'This edition is for subscribers; see /subscriptions for the prices.'),
  },
  {
    code: 407,
    request: asking('CONNECT', 'press.example:443', [['Host', 'press.example:443']]),
    response: failing(
      407,
      'Proxy wants credentials',
      'Say who you are to proxy.example.net before it opens a tunnel.',
      [['Proxy-Authenticate', 'Basic realm="proxy.example.net"']],
    ),
  },
  {
    // The request as far as it came: its content is shorter than it said.
    code: 408,
    request: asking('POST', '/orders', [json, ['Content-Length', '36']], '{"item":"almanac",'),
    response: failing(408, 'Request not complete in time', 'The rest of the content did not come within 30 seconds.', [
      ['Connection', 'close'],
    ]),
  },
  {
    code: 411,
    request: asking(
      'POST',
      '/manuscripts',
      [
        ['Content-Type', 'text/plain; charset=utf-8'],
        ['Transfer-Encoding', 'chunked'],
      ],
      '5\r\nOnce \r\n0\r\n\r\n',
    ),
    response: failing(411, 'Length required', 'Send the manuscript again with Content-Length.'),
  },
  {
    // Whoever sends it does so with the phrase of the joke.
    code: 418,
    phrase: "I'm a teapot",
    request: asking('GET', '/coffee'),
    response: answering(418, [['Content-Type', 'text/plain; charset=utf-8']], 'This teapot brews no coffee.\n'),
  },
  {
    code: 421,
    request: asking('GET', '/', [['Host', 'shop.press.example']]),
    response: failing(
      421,
      'Misdirected request',
      'This server does not answer for shop.press.example; use a new connection.',
    ),
  },
  {
    code: 424,
    request: asking('POST', '/batches/7/steps/2', [json], '{"publish":"/articles/style-guide"}'),
    response: failing(424, 'An earlier step failed', 'Step 1 of this batch failed, so step 2 was not tried.'),
  },
  {
    code: 425,
    request: asking('POST', '/orders', [['Early-Data', '1'], json], '{"item":"almanac","quantity":1}'),
    response: failing(425, 'Too early', 'This could be a replay; send it again when the TLS handshake is complete.'),
  },
  {
    code: 426,
    request: asking('GET', '/proofs/live'),
    response: failing(426, 'Upgrade required', 'Proofs are sent over a WebSocket.', [
      ['Connection', 'Upgrade'],
      ['Upgrade', 'websocket'],
    ]),
  },
  {
    code: 451,
    request: asking('GET', '/articles/banned-memoir'),
    response: answering(
      451,
      [['Link', '<https://provider.example.net/>; rel="blocked-by"'], html],
      `<!doctype html><title>Unavailable for legal reasons</title>
<p>The district court of Example has ordered, under its press act, that this article be kept from readers in Example.
The order was sought by the author's former publisher.</p>
`,
    ),
  },
]
