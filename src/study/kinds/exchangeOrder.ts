import { findStatus } from '../../http/status/statuses.ts'
import type { Random } from '../../lab/random.ts'
import { drawOne, shuffle } from '../draw.ts'
import type { Option, QuestionKind, Reason } from '../question.ts'
import { type ExchangeLine, linesOf, type OrderedLines } from './exchangeLines.ts'
import type { ExchangeRun } from './exchangeRun.ts'
import { exchangeRuns } from './exchangeRuns.ts'

/** The fewest messages that are put into order: those of two exchanges. */
const fewest = 4

/** A run is the same each time, and takes longer than all the rest of a question. */
const known = new Map<ExchangeRun, OrderedLines>()

function linesOnce(run: ExchangeRun): OrderedLines {
  const lines = known.get(run) ?? linesOf(run)
  known.set(run, lines)
  return lines
}

/** The messages of one run are put into the order in which they can have been sent. */
export const exchangeOrder: QuestionKind = {
  version: 1,
  skill: 'nextAction',
  isStrong: true,
  codes: [...new Set(exchangeRuns.flatMap(({ codes }) => codes))].sort((a, b) => a - b),
  ask(code, random) {
    const run = drawOne(
      exchangeRuns.filter(({ codes }) => codes.includes(code)),
      random,
    )
    if (!run) return undefined
    const { lines, before } = shortened(linesOnce(run), code, random)
    const options = mixed(lines, before, random).map(
      (line): Option => ({
        key: line.key,
        shown: { said: 'literal', lines: [line.text] },
        ...(line.code !== undefined && { code: line.code }),
        reasons: reasonsFor(line),
      }),
    )
    const isOfTwo = lines.some(({ isOfOther }) => isOfOther)
    return {
      stem: [
        { said: 'text', key: `exchangeOrder.runs.${run.id}` },
        { said: 'text', key: isOfTwo ? 'exchangeOrder.twoClients' : 'exchangeOrder.oneClient' },
      ],
      task: { form: 'order', options, before },
    }
  },
}

/** Leaves out the last exchange now and then, where one client has three and the code is met before. */
function shortened(whole: OrderedLines, code: number, random: Random): OrderedLines {
  const lines = whole.lines.slice(0, fewest)
  const isLong = whole.lines.length > fewest && !whole.lines.some(({ isOfOther }) => isOfOther)
  if (random() < 0.5 || !isLong || !lines.some((line) => line.code === code)) return whole
  const keys = new Set(lines.map(({ key }) => key))
  return { lines, before: whole.before.filter((pair) => pair.every((key) => keys.has(key))) }
}

/** Mixes the lines so that neither the order shown nor its reverse is right. */
function mixed(
  lines: readonly ExchangeLine[],
  before: OrderedLines['before'],
  random: Random,
): readonly ExchangeLine[] {
  for (;;) {
    const order = shuffle(lines, random)
    const places = new Map(order.map(({ key }, at) => [key, at]))
    const steps = before.map(([first, second]) => (places.get(second) ?? 0) - (places.get(first) ?? 0))
    if (steps.some((step) => step < 0) && steps.some((step) => step > 0)) return order
  }
}

function reasonsFor(line: ExchangeLine): readonly Reason[] {
  const text = (key: string, values?: Readonly<Record<string, number>>) =>
    ({ said: 'text', key: `exchangeOrder.${key}`, ...(values && { values }) }) as const
  const message = { spec: 'RFC 9110 §3.4', level: 'usual' } as const
  switch (line.part) {
    case 'content':
      return [{ because: text('waited'), spec: 'RFC 9110 §10.1.1', level: 'MAY' }]
    case 'request':
      if (line.after === undefined) return [{ because: text('first'), ...message }]
      return [{ because: text('follows', { code: line.after }), spec: findStatus(line.after)?.spec, level: 'usual' }]
    case 'response':
      return [
        { because: text(line.isOfOther ? 'answersAfterOther' : 'answers'), ...message },
        ...(line.code === undefined
          ? []
          : [{ because: { said: 'gist', code: line.code } as const, spec: findStatus(line.code)?.spec }]),
      ]
  }
}
