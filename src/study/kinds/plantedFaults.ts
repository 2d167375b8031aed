import type { Response } from '../../http/message.ts'
import { findStatus } from '../../http/status/statuses.ts'
import { answerAt } from '../../lab/counterfactual.ts'
import { brokenValues } from './brokenValues.ts'
import type { StudyExchange } from './exchanges.ts'
import { type WireLines, wireLines } from './wireLines.ts'

/** A response in which something was changed, so that it might be wrong now; only the rules of HTTP tell whether and where. */
export type Planted = WireLines

/** Lists the changes to a response that may make a line of it wrong, each by itself. */
export function plantedFaults(exchange: StudyExchange): readonly Planted[] {
  const { response } = exchange
  return [...otherValues(response), ...brokenLines(response), ...addedLines(response), ...addedContent(exchange)]
}

function withLine({ head, content }: WireLines, at: number, line: string): Planted {
  return { head: head.map((other, index) => (index === at ? line : other)), content }
}

/** A value that its field does not allow. */
function otherValues(response: Response): readonly Planted[] {
  const lines = wireLines(response)
  return response.fields.flatMap(([name, value], at) =>
    brokenValues(name, value).map((broken) => withLine(lines, at + 1, `${name}: ${broken}`)),
  )
}

/** A line that is written in another way than HTTP/1.1 wants. */
function brokenLines(response: Response): readonly Planted[] {
  const lines = wireLines(response)
  const phrase = findStatus(response.status)?.phrase ?? ''
  const { status } = response
  const statusLines = [
    `HTTP/1.1 ${status}: ${phrase}`,
    `HTTP/1.1 ${phrase} ${status}`,
    `HTTP/1.1 ${`${status}`.replaceAll('0', 'O')} ${phrase}`,
    `HTTP 1.1 ${status} ${phrase}`,
    `${status} ${phrase} HTTP/1.1`,
  ]
  return [
    ...statusLines.map((line) => withLine(lines, 0, line)),
    ...response.fields.flatMap(([name, value], at) =>
      [`${name} : ${value}`, ` ${name}: ${value}`, `${name.replace('-', ' ')}: ${value}`, `${name}= ${value}`].map(
        (line) => withLine(lines, at + 1, line),
      ),
    ),
  ]
}

/** A field that has no place in a response with this code. */
function addedLines(response: Response): readonly Planted[] {
  const lines = wireLines(response)
  const added = [
    'Content-Length: 0',
    'Transfer-Encoding: chunked',
    ...(response.status === 200 || response.status === 203 ? ['Content-Range: bytes 0-170/171'] : []),
    'WWW-Authenticate: Basic realm="login.example.net"',
  ].filter((line) => !lines.head.some((other) => other.split(':')[0] === line.split(':')[0]))
  return added.flatMap((line) => {
    const { head, content } = lines
    return [2, head.length].map((at) => ({ head: [...head.slice(0, at), line, ...head.slice(at)], content }))
  })
}

/** Content where there is none. */
function addedContent({ request, response, base }: StudyExchange): readonly Planted[] {
  if (response.content !== '') return []
  const { head } = wireLines(response)
  const wanted = base && answerAt(base.site, { ...request, method: 'GET' }, base.at)?.response.content
  const content = request.method === 'HEAD' && wanted ? wanted : '{"status":"done"}'
  const closed = head.filter((line) => line !== 'Content-Length: 0')
  return [{ head: closed.length === head.length ? head : [...closed, 'Connection: close'], content }]
}
