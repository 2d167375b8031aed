import { constantOf } from './constants.ts'
import type { EnvironmentId } from './sending.ts'

/**
 * What a client of an environment makes of a status code by itself: `event` tells a listener, `hidden` tells nobody,
 * `followed` goes on to `Location`, `stored` hands over the stored response instead, `handedOver` only gives the number,
 * `raisesIfAsked` raises when one call asks it to, `throws` raises at once,
 * `rejected` is told as a failure, without the number.
 */
export type SeenAs = 'event' | 'hidden' | 'followed' | 'stored' | 'handedOver' | 'raisesIfAsked' | 'throws' | 'rejected'

export interface Sight {
  readonly as: SeenAs
  /** What a program looks at, or catches. */
  readonly code: string
  /** The client it is said of, where that has a name of its own. */
  readonly client?: string
}

const followed: readonly number[] = [301, 302, 303, 307, 308]

const springExceptions: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  406: 'NotAcceptable',
  409: 'Conflict',
  410: 'Gone',
  415: 'UnsupportedMediaType',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  501: 'NotImplemented',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
}

/**
 * Returns how a client of an environment sees a registered status code; `undefined` for environments that are servers
 * alone, and for interim responses where a client's way with them is not known here.
 */
export function sightOf(environment: EnvironmentId, code: number): Sight | undefined {
  const isInterim = code < 200
  const isFollowed = followed.includes(code)
  switch (environment) {
    case 'fetch':
      if (isInterim) return { as: 'hidden', code: 'response.status' }
      if (isFollowed) return { as: 'followed', code: 'response.redirected' }
      if (code === 407) return { as: 'rejected', code: 'TypeError' }
      if (code === 304) return { as: 'stored', code: 'response.status === 200' }
      return { as: 'handedOver', code: `response.status === ${code}, response.ok === ${code < 300}` }
    case 'node':
      if (code === 100) return { as: 'event', code: "request.on('continue', …)" }
      if (code === 101) return { as: 'event', code: "request.on('upgrade', …)" }
      if (isInterim) return { as: 'event', code: "request.on('information', …)" }
      return { as: 'handedOver', code: `response.statusCode === ${code}` }
    case 'express':
    case 'hono':
      return undefined
    case 'fastapi':
      return isInterim
        ? undefined
        : { as: code >= 400 ? 'raisesIfAsked' : 'handedOver', code: `response.status_code == ${code}`, client: 'httpx' }
    case 'django':
      if (isInterim) return undefined
      return isFollowed
        ? { as: 'followed', code: 'response.history', client: 'requests' }
        : {
            as: code >= 400 ? 'raisesIfAsked' : 'handedOver',
            code: `response.status_code == ${code}`,
            client: 'requests',
          }
    case 'spring':
      if (isInterim || isFollowed) return undefined
      if (code < 400)
        return { as: 'handedOver', code: `response.getStatusCode().value() == ${code}`, client: 'RestClient' }
      return { as: 'throws', code: springException(code), client: 'RestClient' }
    case 'aspNetCore':
      if (isInterim) return undefined
      return isFollowed
        ? { as: 'followed', code: 'response.RequestMessage.RequestUri', client: 'HttpClient' }
        : {
            as: code >= 400 ? 'raisesIfAsked' : 'handedOver',
            code: `(int)response.StatusCode == ${code}`,
            client: 'HttpClient',
          }
    case 'go': {
      if (isInterim) return undefined
      if (isFollowed) return { as: 'followed', code: 'resp.Request.URL' }
      const name = constantOf('go', code)
      return { as: 'handedOver', code: `resp.StatusCode == ${name === undefined ? code : `http.${name}`}` }
    }
    case 'rails':
      return isInterim ? undefined : { as: 'handedOver', code: `response.code == "${code}"`, client: 'Net::HTTP' }
    case 'laravel':
      if (isInterim) return undefined
      return isFollowed
        ? { as: 'followed', code: '$response->effectiveUri()', client: 'Http' }
        : {
            as: code >= 400 ? 'raisesIfAsked' : 'handedOver',
            code: `$response->status() === ${code}`,
            client: 'Http',
          }
    case 'rust': {
      if (isInterim) return undefined
      if (isFollowed) return { as: 'followed', code: 'response.url()', client: 'reqwest' }
      const name = constantOf('rust', code)
      return {
        as: code >= 400 ? 'raisesIfAsked' : 'handedOver',
        code: name === undefined ? `response.status().as_u16() == ${code}` : `response.status() == StatusCode::${name}`,
        client: 'reqwest',
      }
    }
  }
}

function springException(code: number): string {
  const base = code < 500 ? 'HttpClientErrorException' : 'HttpServerErrorException'
  const own = springExceptions[code]
  return own === undefined ? base : `${base}.${own}`
}
