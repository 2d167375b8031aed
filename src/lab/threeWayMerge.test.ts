import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settleMerge, threeWayMerge } from './threeWayMerge.ts'

const base = { title: 'Style guide', text: 'Write short sentences.' }

// Few values, so that equal ones come together often.
const word = fc.constantFrom('', 'a', 'b', 'c')
const draft = fc.record({ title: word, text: word })
const swapped = { unchanged: 'unchanged', alike: 'alike', mine: 'theirs', theirs: 'mine', conflict: 'conflict' }

test('changes of different fields merge by themselves', () => {
  const mine = { ...base, title: 'House style' }
  const theirs = { ...base, text: 'Write short sentences. Read them aloud.' }
  const { merged, conflicts, fields } = threeWayMerge(base, mine, theirs)
  expect(merged).toEqual({ title: 'House style', text: 'Write short sentences. Read them aloud.' })
  expect(conflicts).toEqual([])
  expect([fields.title.kind, fields.text.kind]).toEqual(['mine', 'theirs'])
})

test('two different changes of the same field are a conflict, which keeps all three texts for the choice', () => {
  const { merged, conflicts, fields } = threeWayMerge(base, { ...base, text: 'Mine.' }, { ...base, text: 'Theirs.' })
  expect(merged).toBeUndefined()
  expect(conflicts).toEqual(['text'])
  expect(fields.text).toEqual({ kind: 'conflict', base: base.text, mine: 'Mine.', theirs: 'Theirs.' })
  expect(settleMerge(fields, {})).toBeUndefined()
  expect(settleMerge(fields, { text: 'Both.' })).toEqual({ title: 'Style guide', text: 'Both.' })
})

test('an empty text is a choice like any other', () => {
  const { fields } = threeWayMerge(base, { ...base, text: 'Mine.' }, { ...base, text: 'Theirs.' })
  expect(settleMerge(fields, { text: '' })).toEqual({ title: 'Style guide', text: '' })
})

test('a choice for a field that is in no conflict changes nothing', () => {
  const { fields } = threeWayMerge(base, { ...base, title: 'Mine' }, base)
  expect(settleMerge(fields, { title: 'Other' })).toEqual({ ...base, title: 'Mine' })
})

test('the same change made twice is no conflict', () => {
  const both = { ...base, text: 'Better.' }
  expect(threeWayMerge(base, both, both)).toMatchObject({ merged: both, fields: { text: { kind: 'alike' } } })
})

test('whoever changed nothing takes what the other wrote', () => {
  fc.assert(
    fc.property(draft, draft, (before, changed) => {
      expect(threeWayMerge(before, before, changed).merged).toEqual(changed)
      expect(threeWayMerge(before, changed, before).merged).toEqual(changed)
    }),
  )
})

test('a merge is the same from either side', () => {
  fc.assert(
    fc.property(draft, draft, draft, (before, mine, theirs) => {
      const one = threeWayMerge(before, mine, theirs)
      const other = threeWayMerge(before, theirs, mine)
      expect(other.merged).toEqual(one.merged)
      expect(other.conflicts).toEqual(one.conflicts)
      for (const name of ['title', 'text'] as const)
        expect(other.fields[name].kind).toBe(swapped[one.fields[name].kind])
    }),
  )
})

test('a field is in conflict exactly when both changed it, and not to the same', () => {
  fc.assert(
    fc.property(draft, draft, draft, (before, mine, theirs) => {
      const { conflicts, merged } = threeWayMerge(before, mine, theirs)
      const expected = (['title', 'text'] as const).filter(
        (name) => new Set([before[name], mine[name], theirs[name]]).size === 3,
      )
      expect(conflicts).toEqual(expected)
      expect(merged === undefined).toBe(expected.length > 0)
    }),
  )
})

test('no change is dropped: what is merged has each text that one side alone changed', () => {
  fc.assert(
    fc.property(draft, draft, draft, (before, mine, theirs) => {
      const { merged } = threeWayMerge(before, mine, theirs)
      if (!merged) return
      for (const name of ['title', 'text'] as const) {
        if (mine[name] !== before[name]) expect(merged[name]).toBe(mine[name])
        if (theirs[name] !== before[name]) expect(merged[name]).toBe(theirs[name])
      }
    }),
  )
})
