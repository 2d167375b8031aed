import fc from 'fast-check'
import { createEmptyCard, FSRSAlgorithm, forgetting_curve, fsrs, type Grade, Grades, Rating } from 'ts-fsrs'
import { expect, test } from 'vitest'
import type { Card } from './card.ts'
import { dayMillis } from './learnerDay.ts'
import { daysToProve, predictRecall, type Review, recallProbability, reviewCard } from './memory.ts'

const name = { code: 409, skill: 'chooseCode' } as const

/** Reviews a new card on some days, each counted from the one before. */
function reviewAll(reviews: readonly { readonly gap: number; readonly grade: Grade }[]): readonly Card[] {
  let day = 20_000
  const cards: Card[] = []
  for (const { gap, grade } of reviews) {
    day += gap
    cards.push(reviewCard(cards.at(-1), name, { ...answered(grade), day }))
  }
  return cards
}

function answered(grade: Grade): Omit<Review, 'day'> {
  return { isRight: grade !== Rating.Again, confidence: grade === Rating.Hard ? 'guess' : 'certain', isStrong: true }
}

const Again = Rating.Again
const Good = Rating.Good

// The numbers are those of the tests of py-fsrs, ts-fsrs and fsrs-rs for the default parameters of FSRS-6.

test('six right answers, two wrong ones and five right ones, each when due, have the published intervals', () => {
  const grades = [Good, Good, Good, Good, Good, Good, Again, Again, Good, Good, Good, Good, Good] as const
  const published = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]
  const scheduler = fsrs()
  let theirs = createEmptyCard(new Date(Date.UTC(2022, 10, 29, 12, 30)))
  let ours: Card | undefined
  const intervals = grades.map((grade) => {
    const now = theirs.due
    theirs = scheduler.next(theirs, now, grade).card
    ours = reviewCard(ours, name, { ...answered(grade), day: Math.floor(now.getTime() / dayMillis) })
    expect(ours.stability).toBeCloseTo(theirs.stability, 8)
    expect(ours.difficulty).toBeCloseTo(theirs.difficulty, 8)
    // 0 days is a step of minutes within the day, which we leave to the round.
    return theirs.scheduled_days === 0 ? 0 : new FSRSAlgorithm({}).next_interval(ours.stability, ours.gap)
  })
  expect(intervals).toEqual(published)
})

test('the ratings 1 3 3 3 3 3 after 0 0 1 3 8 21 days come to the published stability and difficulty', () => {
  const gaps = [0, 0, 1, 3, 8, 21]
  const last = reviewAll(gaps.map((gap, at) => ({ gap, grade: at === 0 ? Again : Good }))).at(-1)
  expect(last?.stability).toBeCloseTo(53.62691, 4)
  expect(last?.difficulty).toBeCloseTo(6.3574867, 4)
  expect(last?.lapses).toBe(0)
})

test('a card is recalled as the published forgetting curve says', () => {
  const points = [
    [0, 1, 1],
    [1, 2, 0.9403443],
    [2, 3, 0.9253786],
    [3, 4, 0.9185229],
    [4, 4, 0.9],
    [5, 2, 0.8261359],
  ] as const
  const [card] = reviewAll([{ gap: 0, grade: Good }])
  for (const [days, stability, expected] of points) {
    expect(card && recallProbability({ ...card, stability }, card.last + days)).toBeCloseTo(expected, 6)
  }
  expect([0, 1, 2, 3].map((days) => forgetting_curve(0.2, days, 1))).toEqual(
    [1, 0.9, 0.84028935, 0.7985001].map((value) => expect.closeTo(value, 6)),
  )
})

test('the next interval has the published length for every retention', () => {
  const retentions = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
  const intervals = (most: number) =>
    retentions.map((retention) =>
      new FSRSAlgorithm({ request_retention: retention, maximum_interval: most }).next_interval(1, 0),
    )
  expect(intervals(Number.MAX_SAFE_INTEGER)).toEqual([3_116_769, 34_793, 2508, 387, 90, 27, 9, 3, 1, 1])
  expect(intervals(36_500)[0]).toBe(36_500)
})

test('stability and difficulty grow and fall by the published steps', () => {
  const algorithm = new FSRSAlgorithm({})
  const retrievability = [0.9, 0.8, 0.7, 0.6] as const
  const steps = Grades.map((grade, at) => ({ grade, recall: retrievability[at] ?? 1 }))
  const close = (values: readonly number[], digits: number) => values.map((value) => expect.closeTo(value, digits))
  expect(steps.map(({ grade, recall }) => algorithm.next_recall_stability(grade, 5, recall, grade))).toEqual(
    close([25.602541, 28.226582, 58.656002, 127.226685], 4),
  )
  expect(steps.map(({ grade, recall }) => algorithm.next_forget_stability(grade, 5, recall))).toEqual(
    close([1.0525396, 1.1894329, 1.3680838, 1.584989], 5),
  )
  expect(Grades.map((grade) => algorithm.next_short_term_stability(5, grade))).toEqual(
    close([1.596818, 5, 5, 8.12961], 5),
  )
  expect(Grades.map((grade) => algorithm.next_difficulty(5, grade))).toEqual(
    close([8.341763, 6.6659956, 4.990228, 3.3144615], 5),
  )
})

test('the first review gives a card the published stability and difficulty', () => {
  const first = Grades.slice(0, 3).map((grade) => reviewAll([{ gap: 0, grade }])[0])
  expect(first.map((card) => card?.stability)).toEqual([0.212, 1.2931, 2.3065])
  expect(first.map((card) => card?.difficulty)).toEqual(
    [6.4133, 5.11217071, 2.11810397].map((value) => expect.closeTo(value, 8)),
  )
  const { stability, difficulty } = new FSRSAlgorithm({}).next_state(null, 0, Rating.Easy)
  expect([stability, difficulty]).toEqual([8.2956, 1])
})

const history = fc.array(
  fc.record({ gap: fc.integer({ min: -800, max: 800 }), grade: fc.constantFrom<Grade[]>(...Grades.slice(0, 3)) }),
  { minLength: 1, maxLength: 30 },
)

test('a card agrees with the whole scheduler of ts-fsrs in any history whose clock goes forward', () => {
  const scheduler = fsrs({ learning_steps: [], relearning_steps: [] })
  fc.assert(
    fc.property(history, (reviews) => {
      const forward = reviews.map(({ gap, grade }) => ({ gap: Math.abs(gap), grade }))
      let day = 20_000
      let theirs = createEmptyCard(new Date(day * dayMillis))
      for (const [at, ours] of reviewAll(forward).entries()) {
        const { gap, grade } = forward[at] ?? { gap: 0, grade: Good }
        day += gap
        theirs = scheduler.next(theirs, new Date(day * dayMillis), grade).card
        expect([ours.stability, ours.difficulty, ours.reviews]).toEqual([
          theirs.stability,
          theirs.difficulty,
          theirs.reps,
        ])
      }
    }),
  )
})

test('stability, difficulty and recall stay within their ranges, whatever the clock does', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: -1000, max: 40_000 }), (reviews, later) => {
      for (const card of reviewAll(reviews)) {
        expect(card.stability).toBeGreaterThanOrEqual(0.001)
        expect(card.stability).toBeLessThanOrEqual(36_500)
        expect(card.difficulty).toBeGreaterThanOrEqual(1)
        expect(card.difficulty).toBeLessThanOrEqual(10)
        const recall = recallProbability(card, card.last + later)
        expect(recall).toBeGreaterThanOrEqual(0)
        expect(recall).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('a wrong answer never raises stability, and a right one never lowers it', () => {
  fc.assert(
    fc.property(history, (reviews) => {
      const cards = reviewAll(reviews)
      for (const [at, { stability }] of cards.entries()) {
        const before = cards[at - 1]?.stability
        if (before === undefined) continue
        if (reviews[at]?.grade === Again) expect(stability).toBeLessThanOrEqual(before)
        else expect(stability).toBeGreaterThanOrEqual(before)
      }
    }),
  )
})

test('a guess that was right counts less than a right answer, and certainty no more than being fairly sure', () => {
  const after = (confidence: Review['confidence'], isRight = true) => {
    const [first] = reviewAll([{ gap: 0, grade: Good }])
    return reviewCard(first, name, { isRight, confidence, isStrong: true, day: 20_003 }).stability
  }
  expect(after('guess')).toBeLessThan(after('fairlySure'))
  expect(after('certain')).toBe(after('fairlySure'))
  expect(after('certain', false)).toBe(after('guess', false))
})

test('a card is proven by a strong right answer until it is wrong', () => {
  let card: Card | undefined
  const isProvenAfter = (isStrong: boolean, isRight: boolean) => {
    card = reviewCard(card, name, { isRight, isStrong, confidence: 'certain', day: 20_000 })
    return card.isProven
  }
  expect(isProvenAfter(false, true)).toBe(false)
  expect(isProvenAfter(true, true)).toBe(true)
  expect(isProvenAfter(false, true)).toBe(true)
  expect(isProvenAfter(true, false)).toBe(false)
  expect(isProvenAfter(false, true)).toBe(false)
})

test('a card is proven too by being right on enough days, where neither guesses nor the same day count', () => {
  const rightDaysAfter = (gaps: readonly number[], confidence: Review['confidence'], wrongAt = -1) => {
    let card: Card | undefined
    let day = 20_000
    for (const [at, gap] of gaps.entries()) {
      day += gap
      card = reviewCard(card, name, { isRight: at !== wrongAt, isStrong: false, confidence, day })
    }
    return [card?.rightDays, card?.isProven]
  }
  const days = Array.from({ length: daysToProve }, () => 3)
  expect(rightDaysAfter(days, 'fairlySure')).toEqual([daysToProve, true])
  expect(rightDaysAfter(days.slice(1), 'certain')).toEqual([daysToProve - 1, false])
  expect(rightDaysAfter([...days.slice(1), 0, 0], 'certain')).toEqual([daysToProve - 1, false])
  expect(rightDaysAfter([...days, 3], 'guess')).toEqual([0, false])
  expect(rightDaysAfter([...days, 3], 'certain', daysToProve)).toEqual([0, false])
  expect(rightDaysAfter([...days, 3], 'certain', 1)).toEqual([daysToProve - 1, false])
  expect(3 ** daysToProve).toBe(81)
})

test('a lapse is a wrong answer on a later day, and nothing is predicted for the day of the last review', () => {
  const cards = reviewAll([
    { gap: 0, grade: Again },
    { gap: 0, grade: Again },
    { gap: 1, grade: Again },
    { gap: 0, grade: Again },
    { gap: 2, grade: Good },
  ])
  expect(cards.map(({ lapses }) => lapses)).toEqual([0, 0, 1, 1, 1])
  const last = cards.at(-1)
  expect(last && predictRecall(last, last.last)).toBeUndefined()
  expect(last && predictRecall(last, last.last + 1)).toBe(last && recallProbability(last, last.last + 1))
})

test('a clock that was set back a year gives a review of the same day, and counts on from there', () => {
  const [before, back, on] = reviewAll([
    { gap: 0, grade: Good },
    { gap: -365, grade: Good },
    { gap: 2, grade: Good },
  ])
  expect(back?.gap).toBe(0)
  expect(back?.stability).toBe(before?.stability)
  expect(on?.gap).toBe(2)
  expect(
    reviewAll([
      { gap: 0, grade: Good },
      { gap: -1, grade: Good },
    ]).map(({ last }) => last),
  ).toEqual([20_000, 20_000])
})
