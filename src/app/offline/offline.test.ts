import { expect, test, vi } from 'vitest'
import { createOffline, restoreVersion } from './offline.ts'

type State = 'installing' | 'installed' | 'activated' | 'redundant'

class FakeWorker extends EventTarget {
  state: State = 'installing'
  readonly asked: unknown[] = []
  postMessage(message: unknown) {
    this.asked.push(message)
  }
  become(state: State) {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null
  waiting: FakeWorker | null = null
  active: FakeWorker | null = null
  updates = 0
  async update() {
    this.updates += 1
  }
  find(worker: FakeWorker) {
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
  }
}

function surroundings(registration: FakeRegistration | undefined, version: unknown = { release: 'aaaaaaaaaaaa' }) {
  let markReady = () => {}
  const workers = Object.assign(new EventTarget(), {
    register: async () => registration,
    ready: new Promise<void>((resolve) => {
      markReady = resolve
    }),
  })
  const reload = vi.fn()
  const offline = createOffline({
    release: 'aaaaaaaaaaaa',
    workers: workers as never,
    workerUrl: () => '/sw.js',
    fetchVersion: async () => version,
    reload,
  })
  const tell = (data: unknown) => workers.dispatchEvent(new MessageEvent('message', { data }))
  const takeControl = () => workers.dispatchEvent(new Event('controllerchange'))
  return { offline, reload, tell, takeControl, markReady: () => markReady() }
}

function active(): FakeRegistration {
  const registration = new FakeRegistration()
  registration.active = new FakeWorker()
  return registration
}

test('a first worker that takes control is no update', async () => {
  const registration = new FakeRegistration()
  const { offline, reload, takeControl, markReady } = surroundings(registration)
  const registered = offline.register()
  await Promise.resolve()
  const first = new FakeWorker()
  registration.find(first)
  registration.installing = null
  registration.active = first
  first.become('activated')
  takeControl()
  markReady()
  await registered
  expect(offline.state.getState()).toMatchObject({ support: 'kept', update: 'none' })
  expect(first.asked).toEqual([{ kind: 'state' }])
  expect(reload).not.toHaveBeenCalled()
})

test('a worker that waits is offered, and takes over only when it is asked for', async () => {
  const registration = active()
  const { offline, reload, takeControl, markReady } = surroundings(registration)
  markReady()
  await offline.register()
  const newer = new FakeWorker()
  registration.find(newer)
  expect(offline.state.getState().update).toBe('none')
  registration.waiting = newer
  newer.become('installed')
  expect(offline.state.getState().update).toBe('waiting')
  expect(newer.asked).toEqual([])
  offline.takeUpdate()
  expect(newer.asked).toEqual([{ kind: 'takeOver' }])
  expect(reload).not.toHaveBeenCalled()
  takeControl()
  expect(reload).toHaveBeenCalledOnce()
})

test('what another tab has started is told, and does not reload this one', async () => {
  const { offline, reload, takeControl, markReady } = surroundings(active())
  markReady()
  await offline.register()
  takeControl()
  expect(offline.state.getState().update).toBe('elsewhere')
  expect(reload).not.toHaveBeenCalled()
  offline.takeUpdate()
  expect(reload).toHaveBeenCalledOnce()
})

test('the host is asked for its release, and its worker is looked for only when that is another one', async () => {
  const registration = active()
  const same = surroundings(registration)
  same.markReady()
  await same.offline.register()
  expect(await same.offline.look()).toBeUndefined()
  expect(registration.updates).toBe(0)
  const other = surroundings(registration, { release: 'bbbbbbbbbbbb' })
  other.markReady()
  await other.offline.register()
  expect(await other.offline.look()).toBe('bbbbbbbbbbbb')
  expect(registration.updates).toBe(1)
})

test('without a worker the page says quietly that nothing is kept, and a newer release needs a reload alone', async () => {
  const { offline, reload } = surroundings(undefined, { release: 'bbbbbbbbbbbb' })
  await offline.register()
  expect(offline.state.getState()).toMatchObject({ support: 'refused', update: 'none' })
  await offline.look()
  expect(offline.state.getState().update).toBe('newer')
  offline.takeUpdate()
  expect(reload).toHaveBeenCalledOnce()
})

test('a first worker that cannot be installed whole is said to be unfinished', async () => {
  const registration = new FakeRegistration()
  const { offline } = surroundings(registration)
  void offline.register()
  await Promise.resolve()
  const first = new FakeWorker()
  registration.find(first)
  first.become('redundant')
  expect(offline.state.getState().support).toBe('unfinished')
})

test('how far a language is, that it failed and that it is kept is taken from the worker', async () => {
  const registration = active()
  const { offline, tell, markReady } = surroundings(registration)
  markReady()
  await offline.register()
  offline.keep('fr')
  expect(registration.active?.asked.at(-1)).toEqual({ kind: 'keep', language: 'fr' })
  tell({ kind: 'share', language: 'fr', share: 0.25 })
  expect(offline.state.getState().shares).toEqual({ fr: 0.25 })
  tell({ kind: 'failed', language: 'fr' })
  expect(offline.state.getState()).toMatchObject({ shares: {}, failed: ['fr'] })
  offline.keep('fr')
  expect(offline.state.getState().failed).toEqual([])
  tell({ kind: 'state', languages: [{ language: 'fr', isKept: true, bytes: 0 }] })
  expect(offline.state.getState().languages).toEqual([{ language: 'fr', isKept: true, bytes: 0 }])
})

test('a version file is the id of a release, and anything else is none', () => {
  expect(restoreVersion({ release: '0123456789ab' })).toBe('0123456789ab')
  for (const nonsense of [undefined, null, '0123456789ab', {}, { release: 1 }, { release: '<b>' }])
    expect(restoreVersion(nonsense)).toBeUndefined()
})
