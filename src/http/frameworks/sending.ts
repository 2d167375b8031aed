import { constantOf, earlierConstantOf, type NamingId } from './constants.ts'

/** The environments whose ways with status codes are shown, in this order. */
export const environmentIds = [
  'fetch',
  'node',
  'express',
  'hono',
  'fastapi',
  'django',
  'spring',
  'aspNetCore',
  'go',
  'rails',
  'laravel',
  'rust',
] as const

export type EnvironmentId = (typeof environmentIds)[number]

/** What the environments are called, in every language. */
export const environmentNames: Readonly<Record<EnvironmentId, string>> = {
  fetch: 'fetch',
  node: 'Node http',
  express: 'Express',
  hono: 'Hono',
  fastapi: 'FastAPI',
  django: 'Django',
  spring: 'Spring',
  aspNetCore: 'ASP.NET Core',
  go: 'Go net/http',
  rails: 'Rails',
  laravel: 'Laravel',
  rust: 'Rust http',
}

/** Where a redirect in the examples leads. */
const elsewhere = '/orders/1'

const followed: readonly number[] = [301, 302, 303, 307, 308]
const isRedirect = (code: number) => followed.includes(code)

const namings: Partial<Readonly<Record<EnvironmentId, NamingId>>> = {
  fastapi: 'starlette',
  spring: 'spring',
  aspNetCore: 'aspNetCore',
  go: 'go',
  rails: 'rack',
  laravel: 'symfony',
  rust: 'rust',
}

/** Returns the name that earlier versions of an environment had for a code, where it has changed; else `undefined`. */
export function earlierName(environment: EnvironmentId, code: number): string | undefined {
  const naming = namings[environment]
  return naming && earlierConstantOf(naming, code)
}

const nodeInterim: Readonly<Record<number, string>> = {
  100: 'response.writeContinue()',
  102: 'response.writeProcessing()',
  103: "response.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' })",
}
const djangoClasses: Readonly<Record<number, string>> = {
  301: `HttpResponsePermanentRedirect("${elsewhere}")`,
  302: `HttpResponseRedirect("${elsewhere}")`,
  304: 'HttpResponseNotModified()',
  400: 'HttpResponseBadRequest(text)',
  403: 'HttpResponseForbidden(text)',
  404: 'HttpResponseNotFound(text)',
  405: 'HttpResponseNotAllowed(["GET", "HEAD"])',
  410: 'HttpResponseGone(text)',
  500: 'HttpResponseServerError(text)',
}
const aspNetResults: Readonly<Record<number, string>> = {
  200: 'Results.Ok(value)',
  201: 'Results.Created("/orders/1", value)',
  202: 'Results.Accepted("/jobs/1", value)',
  204: 'Results.NoContent()',
  301: `Results.Redirect("${elsewhere}", permanent: true)`,
  302: `Results.Redirect("${elsewhere}")`,
  307: `Results.Redirect("${elsewhere}", preserveMethod: true)`,
  308: `Results.Redirect("${elsewhere}", permanent: true, preserveMethod: true)`,
  400: 'Results.BadRequest(error)',
  401: 'Results.Unauthorized()',
  404: 'Results.NotFound()',
  409: 'Results.Conflict(error)',
  422: 'Results.UnprocessableEntity(error)',
}

/**
 * Returns the call by which an environment sends a registered status code, or `undefined` where it only receives, or
 * offers no call for an interim response.
 */
export function sendingCall(environment: EnvironmentId, code: number): string | undefined {
  const isInterim = code < 200
  const constant = (naming: NamingId, prefix: string) => {
    const name = constantOf(naming, code)
    return name === undefined ? `${code}` : `${prefix}${name}`
  }
  switch (environment) {
    case 'fetch':
      return undefined
    case 'node':
      return isInterim ? nodeInterim[code] : nodeCall(code)
    case 'express':
      // Its response is Node's, interim responses included.
      if (isInterim) return nodeInterim[code]
      return isRedirect(code)
        ? `response.redirect(${code}, '${elsewhere}')`
        : isEmpty(code)
          ? `response.sendStatus(${code})`
          : `response.status(${code}).json(value)`
    case 'hono':
      if (isInterim) return undefined
      return isRedirect(code)
        ? `c.redirect('${elsewhere}', ${code})`
        : isEmpty(code)
          ? `c.body(null, ${code})`
          : `c.json(value, ${code})`
    case 'fastapi': {
      if (isInterim) return undefined
      const name = constant('starlette', 'status.')
      if (isRedirect(code)) return `RedirectResponse("${elsewhere}", status_code=${name})`
      return code < 400 ? `Response(status_code=${name})` : `raise HTTPException(status_code=${name})`
    }
    case 'django':
      return isInterim ? undefined : (djangoClasses[code] ?? `HttpResponse(status=${code})`)
    case 'spring': {
      if (isInterim) return undefined
      const name = constant('spring', 'HttpStatus.')
      return isRedirect(code)
        ? `ResponseEntity.status(${name}).location(URI.create("${elsewhere}")).build()`
        : `ResponseEntity.status(${name}).body(value)`
    }
    case 'aspNetCore':
      return isInterim
        ? undefined
        : (aspNetResults[code] ?? `Results.StatusCode(${constant('aspNetCore', 'StatusCodes.')})`)
    case 'go': {
      const name = constant('go', 'http.')
      if (isRedirect(code)) return `http.Redirect(w, r, "${elsewhere}", ${name})`
      return code < 400 ? `w.WriteHeader(${name})` : `http.Error(w, text, ${name})`
    }
    case 'rails': {
      if (isInterim) return undefined
      const name = constant('rack', '')
      if (isRedirect(code)) return `redirect_to "${elsewhere}", status: ${name}`
      return isEmpty(code) ? `head ${name}` : `render json: value, status: ${name}`
    }
    case 'laravel':
      if (isInterim) return undefined
      if (isRedirect(code)) return `redirect('${elsewhere}', ${code})`
      return code < 400 ? `response($content, ${code})` : `abort(${constant('symfony', 'Response::')})`
    case 'rust': {
      if (isInterim) return undefined
      const name = constantOf('rust', code)
      const status = name === undefined ? `${code}` : `StatusCode::${name}`
      return `Response::builder().status(${status}).body(content)`
    }
  }
}

function nodeCall(code: number): string {
  return isRedirect(code)
    ? `response.writeHead(${code}, { location: '${elsewhere}' }).end()`
    : isEmpty(code)
      ? `response.writeHead(${code}).end()`
      : `response.writeHead(${code}).end(content)`
}

/** Responses that carry no content, whatever the request. @see RFC 9110 §6.4.1 */
function isEmpty(code: number): boolean {
  return code === 204 || code === 205 || code === 304
}
