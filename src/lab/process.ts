import type { Message, Request, Response } from '../http/message.ts'
import { createInboxes } from './inbox.ts'
import { decisionOf } from './origin/decision.ts'
import { due } from './origin/due.ts'
import type { Resume } from './origin/resource.ts'
import type { Finding } from './origin/rules.ts'
import { serve } from './origin/serve.ts'
import { createRandom, deriveSeed, type Random } from './random.ts'
import { labStartMillis, type Sending, type Setting } from './setting.ts'
import type { Process, Step } from './steps.ts'
import { createTimeline } from './timeline.ts'
import type { Trace, TraceEvent } from './trace/trace.ts'

const defaultLatencySeconds = 0.05
const defaultLimits = { exchanges: 500, steps: 20_000 }

interface Running {
  readonly by: string
  readonly random: Random
  readonly process: Process<Response | undefined>
  /** The exchange that its decisions belong to: the last it sent, or the one it is answering. */
  exchange: number
  readonly finish: (response: Response | undefined) => void
}

/**
 * Lets all processes happen on virtual time and gives the trace; the same setting always gives the same one. A run that
 * would not end is stopped, and its last decision says so.
 */
export function run(setting: Setting): Trace {
  const { latency = () => defaultLatencySeconds, losses = () => false, hosts = {}, receivers = {} } = setting
  const limits = { ...defaultLimits, ...setting.limits }
  const timeline = createTimeline(setting.startMillis ?? labStartMillis)
  const network = createRandom(deriveSeed(setting.seed, 0))
  const sites = new Map(Object.entries(setting.origins))
  const events: TraceEvent[] = []
  const wakeUps = new Map<string, number>()
  const inboxes = createInboxes(timeline)
  let exchanges = 0
  let messages = 0
  let steps = 0
  let generators = 0
  let isStopped = false

  const decide = (by: string, exchange: number, finding: Finding) => {
    events.push({ kind: 'decision', exchange, ...decisionOf(by, timeline.now(), finding) })
  }

  /** Puts a message on its way; `arrive` happens when it gets there, and not at all when it is lost. */
  const deliver = (from: string, to: string, exchange: number, message: Message, arrive: () => void) => {
    const sending: Sending = { from, to, exchange, ordinal: messages, message }
    messages += 1
    const sentAt = timeline.now()
    // Both are asked each time, so that a loss does not shift the chance of the messages after it.
    const seconds = Math.max(0, latency(sending, network))
    const isLost = losses(sending, network)
    if (isLost) {
      events.push({ kind: 'delivery', exchange, from, to, sentAt, message })
      return
    }
    const arrivedAt = sentAt + Math.round(seconds * 1000)
    events.push({ kind: 'delivery', exchange, from, to, sentAt, arrivedAt, message })
    timeline.schedule(arrivedAt, arrive)
  }

  const begin = (by: string, process: Running['process'], exchange: number, finish: Running['finish']) => {
    generators += 1
    const random = createRandom(deriveSeed(setting.seed, generators))
    advanceProcess({ by, random, process, exchange, finish }, undefined)
  }

  const advanceProcess = (running: Running, given: unknown) => {
    let answer = given
    for (;;) {
      if (isStopped) return
      steps += 1
      if (steps > limits.steps) return stop(running.by, running.exchange, 'stepsReached')
      const next = running.process.next(answer)
      if (next.done) return running.finish(next.value)
      const step: Step = next.value
      switch (step.kind) {
        case 'now':
          answer = timeline.now()
          break
        case 'random':
          answer = running.random()
          break
        case 'decide':
          decide(running.by, running.exchange, step.finding)
          answer = undefined
          break
        case 'wait':
          timeline.schedule(later(step.seconds), () => advanceProcess(running, undefined))
          return
        case 'receive':
          inboxes.take(running.by, later(step.seconds), (request) => advanceProcess(running, request))
          return
        case 'send':
          if (exchanges >= limits.exchanges) return stop(running.by, running.exchange, 'exchangesReached')
          sendFrom(running, step)
          return
      }
    }
  }

  const later = (seconds: number) => timeline.now() + Math.max(0, Math.round(seconds * 1000))

  const stop = (by: string, exchange: number, outcome: 'stepsReached' | 'exchangesReached') => {
    isStopped = true
    decide(by, exchange, { rule: 'runLimit', outcome })
  }

  const sendFrom = (running: Running, step: Extract<Step, { kind: 'send' }>) => {
    exchanges += 1
    const exchange = exchanges
    running.exchange = exchange
    let isSettled = false
    timeline.schedule(later(step.timeoutSeconds), () => {
      if (isSettled || isStopped) return
      isSettled = true
      decide(running.by, exchange, { rule: 'answerAwaited', outcome: 'timedOut' })
      advanceProcess(running, undefined)
    })
    request(running.by, step.to, exchange, step.request, (response) => {
      if (isSettled) return decide(running.by, exchange, { rule: 'answerAwaited', outcome: 'lateAnswerIgnored' })
      isSettled = true
      advanceProcess(running, response)
    })
  }

  const request = (
    from: string,
    to: string,
    exchange: number,
    message: Request,
    settle: (response: Response) => void,
  ) => {
    deliver(from, to, exchange, message, () => {
      const reply = (response: Response) => deliver(to, from, exchange, response, () => settle(response))
      if (sites.has(to)) return ask(to, from, exchange, message, reply)
      const receive = receivers[to]
      if (!receive) return
      begin(to, receive(message), exchange, (response) => {
        if (response) reply(response)
        inboxes.put(to, message)
      })
    })
  }

  const ask = (
    origin: string,
    from: string,
    exchange: number,
    message: Request,
    reply: (response: Response) => void,
    resume?: Resume,
  ) => {
    const site = sites.get(origin)
    if (!site) return
    const serving = serve(site, message, timeline.now(), resume)
    sites.set(origin, serving.site)
    for (const { at, by: _, ...decision } of serving.decisions) {
      events.push({ kind: 'decision', exchange, by: origin, at, ...decision })
    }
    for (const interim of serving.interim) deliver(origin, from, exchange, interim, () => undefined)
    if (serving.response) reply(serving.response)
    else timeline.schedule(serving.heldUntil, () => ask(origin, from, exchange, message, reply, serving.resume))
    sendDue(origin)
  }

  /** Sends what the origin has to send of itself, and comes back when there will be more. */
  const sendDue = (origin: string) => {
    const site = sites.get(origin)
    if (!site) return
    const { site: next, requests, nextAt } = due(site, timeline.now())
    sites.set(origin, next)
    for (const { host, request: message } of requests) {
      const to = hosts[host]
      if (to === undefined || isStopped) continue
      if (exchanges >= limits.exchanges) return stop(origin, exchanges, 'exchangesReached')
      exchanges += 1
      decide(origin, exchanges, { rule: 'callback', outcome: 'sent' })
      request(origin, to, exchanges, message, () => undefined)
    }
    if (nextAt === undefined || wakeUps.get(origin) === nextAt) return
    wakeUps.set(origin, nextAt)
    timeline.schedule(nextAt, () => {
      if (wakeUps.get(origin) === nextAt) wakeUps.delete(origin)
      sendDue(origin)
    })
  }

  for (const { by, startSeconds = 0, process } of setting.processes) {
    timeline.schedule(later(startSeconds), () => begin(by, silently(process()), 0, () => undefined))
  }
  while (timeline.step());
  return { participants: setting.participants, events }
}

/** A process of its own answers nobody. */
function* silently(process: Process): Process<undefined> {
  yield* process
  return undefined
}
