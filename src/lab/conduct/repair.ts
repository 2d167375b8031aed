import type { Response } from '../../http/message.ts'
import type { Spec } from '../../http/spec.ts'
import { originId } from '../origin/serve.ts'
import { createSite, type SiteOptions } from '../origin/site.ts'
import { run } from '../process.ts'
import type { Setting } from '../setting.ts'
import type { Process } from '../steps.ts'
import { type Exchange, exchangesOf } from '../trace/derive.ts'
import { type Breach, breachesOf } from './conductRules.ts'

/** The result of a client: the last response that it got, or whatever it made of several. */
export interface Outcome {
  readonly response: Response | undefined
  readonly exchanges: readonly Exchange[]
}

/** A line that could stand in the gap of a program, and the whole client with this line, which can really be run. */
export interface Fill {
  readonly key: string
  readonly line: string
  readonly client: () => Process<Response | undefined>
}

/** A small client program with one line missing. */
export interface Repair {
  readonly id: string
  /** The code whose answer the missing line deals with. */
  readonly code: number
  /** Where it stands what the client is there for. */
  readonly spec: Spec
  /** The program as it is shown; the gap is a line of its own. */
  readonly program: readonly string[]
  readonly fills: readonly [Fill, Fill, Fill]
  readonly options?: Partial<SiteOptions>
  /** What others do meanwhile, or which server there is in place of the demo site. */
  readonly setting?: Partial<Pick<Setting, 'losses' | 'receivers'>> & { readonly others?: Setting['processes'] }
  /** Whether the client has got what it is there for. */
  readonly isDone: (outcome: Outcome) => boolean
}

/** What stands in a program for the line that is missing. */
export const gap = '____'

/** What comes of a program with a line in its gap. */
export interface Trial {
  readonly isDone: boolean
  readonly breaches: readonly Breach[]
}

/** The name of the client of a repair in its run. */
const client = 'client'

/** Runs a program with a line in its gap. */
export function tryFill({ options = {}, setting = {}, isDone }: Repair, fill: Fill): Trial {
  const { others = [], losses, receivers } = setting
  let response: Response | undefined
  const trace = run({
    participants: [
      { id: client, role: 'userAgent' },
      ...others.map(({ by }) => ({ id: by, role: 'userAgent' as const })),
      { id: originId, role: 'origin' },
    ],
    processes: [{ by: client, process: () => keepResult(fill, (last) => (response = last)) }, ...others],
    origins: receivers ? {} : { [originId]: createSite(options) },
    ...(receivers && { receivers }),
    ...(losses && { losses }),
    seed: 1,
  })
  const exchanges = exchangesOf(trace).filter(({ from }) => from === client)
  return { isDone: isDone({ response, exchanges }), breaches: breachesOf(exchanges) }
}

function* keepResult(fill: Fill, keep: (response: Response | undefined) => void): Process {
  keep(yield* fill.client())
}

/** Writes the loop of a program that goes on as long as a code is answered: the gap, then the next attempt. */
export const loopWhile = (code: number, line: string): readonly string[] => [
  `while (answer.status === ${code}) {`,
  `  ${gap}`,
  `  answer = ${line}`,
  '}',
]
