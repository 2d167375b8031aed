import { findStatus } from '../status/statuses.ts'

/** How an environment names its status codes, and where that differs from what its rule makes of the reason phrase. */
interface Naming {
  readonly rule: (words: readonly string[], code: number) => string
  /** Names that do not follow the rule; `undefined` where there is no name. */
  readonly exceptions: Readonly<Record<number, string | undefined>>
  /** Names of earlier versions, where the present one is newer than many programs. */
  readonly earlier?: Readonly<Record<number, string>>
}

export type NamingId = 'starlette' | 'spring' | 'aspNetCore' | 'go' | 'rack' | 'symfony' | 'rust'

const upper = (words: readonly string[]) => words.map((word) => word.toUpperCase()).join('_')
const lower = (words: readonly string[]) => words.map((word) => word.toLowerCase()).join('_')
const joined = (words: readonly string[]) => words.join('')

/**
 * The names as the sources of each project have them, read in November 2026. The newest names of Starlette (0.48),
 * Spring (7) and Rack (3.1) follow RFC 9110; Go, ASP.NET Core, Rust's http and Symfony keep older ones.
 */
const namings: Readonly<Record<NamingId, Naming>> = {
  starlette: {
    rule: (words, code) => `HTTP_${code}_${upper(words)}`,
    exceptions: { 104: undefined, 306: 'HTTP_306_RESERVED', 418: 'HTTP_418_IM_A_TEAPOT' },
    earlier: {
      413: 'HTTP_413_REQUEST_ENTITY_TOO_LARGE',
      414: 'HTTP_414_REQUEST_URI_TOO_LONG',
      416: 'HTTP_416_REQUESTED_RANGE_NOT_SATISFIABLE',
      422: 'HTTP_422_UNPROCESSABLE_ENTITY',
    },
  },
  spring: {
    rule: upper,
    exceptions: {
      104: undefined,
      306: undefined,
      416: 'REQUESTED_RANGE_NOT_SATISFIABLE',
      418: 'I_AM_A_TEAPOT',
      421: undefined,
    },
    earlier: { 413: 'PAYLOAD_TOO_LARGE', 422: 'UNPROCESSABLE_ENTITY' },
  },
  aspNetCore: {
    rule: (words, code) => `Status${code}${joined(words)}`,
    exceptions: {
      103: undefined,
      104: undefined,
      203: 'Status203NonAuthoritative',
      306: 'Status306SwitchProxy',
      413: 'Status413PayloadTooLarge',
      414: 'Status414UriTooLong',
      418: 'Status418ImATeapot',
      422: 'Status422UnprocessableEntity',
      425: undefined,
      505: 'Status505HttpVersionNotsupported',
    },
  },
  go: {
    rule: (words) => `Status${joined(words)}`,
    exceptions: {
      104: undefined,
      203: 'StatusNonAuthoritativeInfo',
      306: undefined,
      407: 'StatusProxyAuthRequired',
      413: 'StatusRequestEntityTooLarge',
      414: 'StatusRequestURITooLong',
      416: 'StatusRequestedRangeNotSatisfiable',
      418: 'StatusTeapot',
      422: 'StatusUnprocessableEntity',
    },
  },
  rack: {
    rule: (words) => `:${lower(words)}`,
    exceptions: { 104: undefined, 306: undefined, 418: undefined, 510: undefined },
    earlier: { 413: ':payload_too_large', 422: ':unprocessable_entity' },
  },
  symfony: {
    rule: (words) => `HTTP_${upper(words)}`,
    exceptions: {
      104: undefined,
      306: 'HTTP_RESERVED',
      308: 'HTTP_PERMANENTLY_REDIRECT',
      413: 'HTTP_REQUEST_ENTITY_TOO_LARGE',
      414: 'HTTP_REQUEST_URI_TOO_LONG',
      416: 'HTTP_REQUESTED_RANGE_NOT_SATISFIABLE',
      418: 'HTTP_I_AM_A_TEAPOT',
      422: 'HTTP_UNPROCESSABLE_ENTITY',
      505: 'HTTP_VERSION_NOT_SUPPORTED',
      506: 'HTTP_VARIANT_ALSO_NEGOTIATES_EXPERIMENTAL',
    },
  },
  rust: {
    rule: upper,
    exceptions: {
      // Only newer versions of the crate name 103 and 425, so the number is the safer way.
      103: undefined,
      104: undefined,
      306: undefined,
      413: 'PAYLOAD_TOO_LARGE',
      418: 'IM_A_TEAPOT',
      422: 'UNPROCESSABLE_ENTITY',
      425: undefined,
    },
  },
}

/**
 * Returns the name that an environment has for a registered status code, or `undefined` where it has none and the number
 * has to be written.
 */
export function constantOf(naming: NamingId, code: number): string | undefined {
  const status = findStatus(code)
  const { rule, exceptions } = namings[naming]
  if (status === undefined || status.state === 'vendor') return undefined
  if (Object.hasOwn(exceptions, code)) return exceptions[code]
  return rule(status.phrase.split(/[ -]/), code)
}

/** Returns the name that earlier versions of an environment had, where it has changed; else `undefined`. */
export function earlierConstantOf(naming: NamingId, code: number): string | undefined {
  return namings[naming].earlier?.[code]
}
