import { expect, test } from 'vitest'
import type { Request, Response } from '../http/message.ts'
import { closedDesk, type Desk, draftToSend, nextDesk } from './desk.ts'
import { editors } from './editors.ts'
import { planOf } from './interleavings.ts'
import { serve } from './origin/serve.ts'
import { createSite, type SiteOptions } from './origin/site.ts'
import { type Draft, type Habit, openArticle, saveArticle } from './participants/editingClient.ts'
import { performAsking } from './perform.ts'

const [author, other] = editors

/** A desk and another editor at one site, and all that was answered. */
function createRoom(guard: SiteOptions['guard'], habit: Habit) {
  let site = createSite({ guard })
  let at = Date.UTC(2026, 0, 1)
  const statuses: number[] = []
  const ask = async (request: Request): Promise<Response | undefined> => {
    at += 1000
    const serving = serve(site, request, at)
    site = serving.site
    if (serving.response) statuses.push(serving.response.status)
    return serving.response
  }
  const perform = <T>(process: Parameters<typeof performAsking<T>>[0]) => performAsking(process, ask, () => at)
  if (!author || !other) throw new Error('There are editors.')
  const plan = planOf(guard, habit, author)
  const others = planOf(guard, 'ifMatch', other)
  let desk: Desk = closedDesk
  const room = {
    statuses,
    desk: () => desk,
    stored: (): Draft | undefined => site.articles['style-guide'],
    type: (field: 'title' | 'text', value: string) => {
      desk = nextDesk(desk, { kind: 'typed', field, value })
    },
    choose: (field: 'title' | 'text', value: string) => {
      desk = nextDesk(desk, { kind: 'chose', field, value })
    },
    open: async () => {
      desk = nextDesk(desk, { kind: 'opened', opened: await perform(openArticle(plan)) })
    },
    send: async () => {
      const sent = draftToSend(desk)
      const sending = desk.phase === 'merging' ? { ...plan, habit: 'ifMatch' as const } : plan
      if (!sent) return
      const response = await perform(saveArticle(sending, sent.reading, sent.draft))
      desk = nextDesk(desk, { kind: 'answered', response })
    },
    otherWrites: async (change: Partial<Draft>) => {
      const opened = await perform(openArticle(others))
      if (opened.kind === 'read')
        await perform(saveArticle(others, opened.reading, { ...opened.reading.draft, ...change }))
    },
  }
  return room
}

test('what is read, changed and written alone is saved', async () => {
  const room = createRoom('version', 'version')
  await room.open()
  room.type('title', 'House style')
  await room.send()
  expect(room.desk()).toMatchObject({ phase: 'saved', hasUndone: false })
  expect(room.stored()?.title).toBe('House style')
})

test.each([
  ['version', 'version', 409],
  ['none', 'ifMatch', 412],
  ['required', 'ifMatch', 412],
  ['required', 'nothing', 428],
] as const)(
  'guard %s, habit %s: a refusal with %i leads by reading again to both changes stored',
  async (guard, habit, status) => {
    const room = createRoom(guard, habit)
    await room.open()
    room.type('title', 'House style')
    await room.otherWrites({ text: 'Theirs.' })
    await room.send()
    expect(room.desk()).toMatchObject({ phase: 'refused', status })
    await room.open()
    expect(room.desk()).toMatchObject({ phase: 'merging', merge: { conflicts: [] } })
    await room.send()
    expect(room.desk()).toMatchObject({ phase: 'saved', hasUndone: false })
    expect(room.stored()).toMatchObject({ title: 'House style', text: 'Theirs.' })
  },
)

test('where both changed the same field nothing is sent before a choice by hand', async () => {
  const room = createRoom('version', 'version')
  await room.open()
  room.type('text', 'Mine.')
  await room.otherWrites({ text: 'Theirs.' })
  await room.send()
  await room.open()
  expect(draftToSend(room.desk())).toBeUndefined()
  room.choose('title', 'Not asked')
  expect(draftToSend(room.desk())).toBeUndefined()
  room.choose('text', 'Mine. Theirs.')
  await room.send()
  expect(room.stored()).toMatchObject({ title: 'Style guide', text: 'Mine. Theirs.' })
})

test('a change that comes while one merges is told too, and merged again from there', async () => {
  const room = createRoom('version', 'version')
  await room.open()
  room.type('title', 'House style')
  await room.otherWrites({ text: 'Theirs.' })
  await room.send()
  await room.open()
  await room.otherWrites({ text: 'Theirs, again.' })
  await room.send()
  expect(room.desk()).toMatchObject({ phase: 'refused', status: 412, mine: { title: 'House style', text: 'Theirs.' } })
  await room.open()
  await room.send()
  expect(room.stored()).toMatchObject({ title: 'House style', text: 'Theirs, again.' })
})

test('without a guard a write over another one is saved, and only the version says what it has undone', async () => {
  const room = createRoom('none', 'nothing')
  await room.open()
  room.type('title', 'House style')
  await room.otherWrites({ text: 'Theirs.' })
  await room.send()
  expect(room.desk()).toMatchObject({ phase: 'saved', hasUndone: true })
  expect(room.stored()?.text).not.toBe('Theirs.')
})

test('whoever holds the lock keeps the other editor out until the work is written', async () => {
  const room = createRoom('lock', 'nothing')
  await room.open()
  await room.otherWrites({ text: 'Theirs.' })
  expect(room.statuses).toEqual([201, 200, 423])
  room.type('title', 'House style')
  await room.send()
  await room.otherWrites({ text: 'Theirs.' })
  expect(room.stored()).toMatchObject({ title: 'House style', text: 'Theirs.' })
})

test('giving up sends nothing and keeps what was written at the desk', async () => {
  const room = createRoom('version', 'version')
  await room.open()
  room.type('title', 'House style')
  await room.otherWrites({ text: 'Theirs.' })
  await room.send()
  const desk = nextDesk(room.desk(), { kind: 'gaveUp' })
  expect(desk).toMatchObject({ phase: 'gaveUp', mine: { title: 'House style' } })
  expect(room.stored()?.text).toBe('Theirs.')
})

test('what does not fit the phase changes nothing', () => {
  expect(nextDesk(closedDesk, { kind: 'typed', field: 'title', value: 'x' })).toBe(closedDesk)
  expect(nextDesk(closedDesk, { kind: 'gaveUp' })).toBe(closedDesk)
  expect(nextDesk(closedDesk, { kind: 'answered', response: undefined })).toBe(closedDesk)
  expect(nextDesk(closedDesk, { kind: 'opened', opened: { kind: 'refused', status: 423 } })).toEqual({
    phase: 'closed',
    status: 423,
  })
})
