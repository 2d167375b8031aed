import type { Field } from '../../http/fields.ts'
import { response as makeResponse } from '../../http/message.ts'
import { answerAt } from '../../lab/counterfactual.ts'
import { createRandom, deriveSeed } from '../../lab/random.ts'
import type { Given, Judgement, Option, Part, Question, QuestionKind } from '../question.ts'
import { composedFindings } from './answersLeftOpen.ts'
import { clientReaction, type Reaction, reactionSpecs } from './clientReaction.ts'
import { type Composition, drawComposition, nameOfFinding, standingsUnder } from './composition.ts'
import { reasonOfField } from './faultReasons.ts'

/** A request reaches the demo site; the learner is the server and puts the response together. */
export const composeResponse: QuestionKind = {
  version: 1,
  skill: 'chooseCode',
  isStrong: true,
  codes: Object.keys(composedFindings).map(Number),
  ask(code, random) {
    const composition = drawComposition(code, random)
    if (!composition) return undefined
    const { exchange, statuses, lines } = composition
    return {
      stem: [
        { said: 'message', message: exchange.request },
        { said: 'text', key: `found.${nameOfFinding(exchange)}`, values: valuesOf(composition) },
      ],
      task: {
        form: 'compose',
        statuses: statuses.map((status) => status.code),
        fields: lines.map(
          (line): Option => ({
            key: keyOf(line),
            shown: { said: 'literal', lines: [keyOf(line)] },
            reasons: [reasonOfField(line[0])].flatMap((reason) => reason ?? []),
          }),
        ),
      },
    }
  },
  judge: judgeComposition,
}

const keyOf = ([name, value]: Field) => `${name}: ${value}`

/** What the words of a finding name: where something is now, how long to wait, how long something is. */
function valuesOf({ exchange: { response, request } }: Composition): Readonly<Record<string, string | number>> {
  const of = (wanted: string) => response.fields.find(([name]) => name === wanted)?.[1]
  const [, first = '', last = '', length = ''] =
    /^bytes (?:(\d+)-(\d+)|\*)\/(\d+)$/.exec(of('Content-Range') ?? '') ?? []
  return {
    method: request.method,
    target: request.target,
    place: of('Location') ?? '',
    methods: of('Allow') ?? '',
    types: of('Accept') ?? '',
    tag: of('ETag') ?? '',
    seconds: of('Retry-After') ?? '',
    first,
    last,
    length,
  }
}

// An answer is judged several times in a row, and what was offered follows from the recipe alone.
let latest: { readonly code: number; readonly seed: number; readonly composition: Composition | undefined } | undefined

function compositionOf(code: number, seed: number): Composition | undefined {
  if (latest?.code !== code || latest.seed !== seed) {
    latest = { code, seed, composition: drawComposition(code, createRandom(deriveSeed(seed, code))) }
  }
  return latest.composition
}

/**
 * Judges a composed response: its code is one that HTTP allows for what the server found, no line is missing that has to
 * be there, none is there that must not; and tells what a client would do with it.
 */
export function judgeComposition({ code, seed }: Question, given: Given): Judgement {
  const composition = compositionOf(code, seed)
  if (!composition) return { isRight: false, parts: [] }
  const chosen = Number(given[0])
  const offered = composition.statuses
  const isAccepted = offered.some((status) => status.code === chosen && status.isRight)
  const statusParts = offered.map((status): Part => {
    const isGiven = status.code === chosen
    return {
      key: `${status.code}`,
      shown: { said: 'code', code: status.code },
      code: status.code,
      given: isGiven,
      fits: status.isRight,
      isRight: isGiven ? status.isRight : isAccepted || !status.isRight,
      reasons: status.reasons,
    }
  })
  // Under a wrong code, the lines are judged by the right one.
  const under = isAccepted ? chosen : code
  const lineParts = standingsUnder(composition, under).map(({ line, stands, reasons }): Part => {
    const key = keyOf(line)
    const isGiven = given.slice(1).includes(key)
    return {
      key,
      shown: { said: 'literal', lines: [key] },
      given: isGiven,
      fits: stands !== 'wrong',
      isRight: stands === 'fits' || isGiven === (stands === 'needed'),
      reasons,
    }
  })
  const parts = [...statusParts, ...lineParts]
  return {
    isRight: parts.every(({ isRight }) => isRight),
    parts: [...parts, clientPart(composition, chosen, under, given)],
  }
}

/** The key of the part that tells what a client does with the response. */
export const clientKey = 'client'

/** What a client does with the response, beside what it does with one that has all it needs. */
function clientPart(composition: Composition, chosen: number, under: number, given: Given): Part {
  const needed = standingsUnder(composition, under).filter(({ stands }) => stands !== 'wrong')
  const done = reactionTo(
    composition,
    chosen,
    composition.lines.filter((line) => given.slice(1).includes(keyOf(line))),
  )
  const ideal = reactionTo(
    composition,
    under,
    needed.map(({ line }) => line),
  )
  // To be told how long to wait is a help, not a condition.
  const isHelped = done.key === 'takesForFailure' && ideal.key === 'waits'
  const isRight = isHelped || (done.key === ideal.key && sameValues(done, ideal))
  return {
    key: clientKey,
    shown: { said: 'text', key: `client.${done.key}`, values: done.values },
    given: true,
    fits: isRight,
    isRight,
    reasons: [
      {
        because: { said: 'text', key: `withRight.${ideal.key}`, values: ideal.values },
        spec: reactionSpecs[ideal.key],
        level: 'usual',
      },
    ],
  }
}

const sameValues = (a: Reaction, b: Reaction) => JSON.stringify(a.values) === JSON.stringify(b.values)

function reactionTo({ exchange: { base, request } }: Composition, status: number, lines: readonly Field[]): Reaction {
  const after = answerAt(base.site, request, base.at)?.site ?? base.site
  return clientReaction(after, base.at, request, makeResponse(status, lines))
}
