import * as v from 'valibot'
import { isBoundedJson, type JsonBounds } from './boundedJson.ts'
import { confidences, type ReviewEvent } from './event.ts'
import { eventIdPattern, eventIdTime, latestIdTime } from './eventId.ts'
import { eventTypes, type LoggedEvent, type UnknownEvent } from './loggedEvent.ts'

/** What one event may hold; an answer has some hundred characters, and those that put a message together some thousand. */
const bounds: JsonBounds = { depth: 8, values: 1000, characters: 16_384 }

const integer = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(100))

const id = v.pipe(
  v.string(),
  v.regex(eventIdPattern),
  v.check((text) => eventIdTime(text) <= latestIdTime),
)
const word = v.pipe(v.string(), v.regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/))
const text = v.pipe(v.string(), v.maxLength(2000))
const code = integer(0, 999)

const happened = { id, at: integer(0, latestIdTime), zoneMinutes: integer(-1080, 1080) }

// Loose, since a newer version may have written fields of its own, and they are not ours to lose.
const reviewEvent = v.variant('type', [
  v.looseObject({
    ...happened,
    type: v.literal('answer'),
    kind: word,
    version: integer(0, 1_000_000),
    seed: v.number(),
    skill: word,
    isStrong: v.boolean(),
    marks: list(v.looseObject({ code, isRight: v.boolean(), saidCode: v.optional(integer(0, 9999)) })),
    options: list(text),
    given: list(text),
    isRight: v.boolean(),
    confidence: v.picklist(confidences),
    tookMillis: v.pipe(v.number(), v.minValue(0), v.maxValue(latestIdTime)),
  }),
  v.looseObject({ ...happened, type: v.literal('undo'), cancels: id }),
  v.looseObject({ ...happened, type: v.literal('reset'), code }),
])

const unknownEvent = v.looseObject({
  id,
  type: v.pipe(
    word,
    v.check((type) => !eventTypes.some((known) => known === type)),
  ),
})

/**
 * Reads what may be an event, of this version or a newer one, and returns it as it came; `undefined` where it is none, or is
 * larger, deeper or stranger than any event.
 */
export function restoreEvent(stored: unknown): LoggedEvent | undefined {
  if (!isBoundedJson(stored, bounds)) return undefined
  return isReview(stored) || isUnknown(stored) ? stored : undefined
}

const isReview = (stored: unknown): stored is ReviewEvent => v.is(reviewEvent, stored)
const isUnknown = (stored: unknown): stored is UnknownEvent => v.is(unknownEvent, stored)
