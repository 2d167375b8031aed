/** The five components of a URI reference; `undefined` where the delimiter of a component is missing. */
export interface UriReference {
  readonly scheme: string | undefined
  readonly authority: string | undefined
  readonly path: string
  readonly query: string | undefined
  readonly fragment: string | undefined
}

const components = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/
// All characters that may stand anywhere in a URI; what is not ASCII has to be percent-encoded.
const characters = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/

const authorities = /^(?:[^@[\]]*@)?(?:\[[0-9A-Za-z:.]+\]|[^:@[\]]*)(?::[0-9]*)?$/

/**
 * Returns the components of a URI reference, or `undefined` for nonsense.
 * @see RFC 3986 §4.1
 */
export function parseUriReference(text: string): UriReference | undefined {
  const found = characters.test(text) ? components.exec(text) : null
  if (!found) return undefined
  const [, scheme, authority, path = '', query, fragment] = found
  if (scheme !== undefined && !/^[A-Za-z][A-Za-z0-9+\-.]*$/.test(scheme)) return undefined
  // A first segment with a colon would be a scheme, and is none. @see RFC 3986 §4.2
  if (scheme === undefined && authority === undefined && /^[^/]*:/.test(path)) return undefined
  if (authority !== undefined && !authorities.test(authority)) return undefined
  if (fragment?.includes('#') || /[[\]]/.test([path, query, fragment].join(''))) return undefined
  return { scheme, authority, path, query, fragment }
}

/**
 * Returns a URI reference made of its components.
 * @see RFC 3986 §5.3
 */
export function formatUriReference({ scheme, authority, path, query, fragment }: UriReference): string {
  return [
    scheme === undefined ? '' : `${scheme}:`,
    authority === undefined ? '' : `//${authority}`,
    // Two slashes would begin an authority.
    authority === undefined && path.startsWith('//') ? `/.${path}` : path,
    query === undefined ? '' : `?${query}`,
    fragment === undefined ? '' : `#${fragment}`,
  ].join('')
}

/**
 * Returns a path without its dot segments.
 * @see RFC 3986 §5.2.4
 */
export function removeDotSegments(path: string): string {
  const rest = path.replace(/^(?:\.\.?\/)+/, '')
  if (rest === '.' || rest === '..') return ''
  const output: string[] = []
  const segments = rest.match(/^[^/]+|\/[^/]*/g) ?? []
  segments.forEach((segment, index) => {
    if (segment === '/..') output.pop()
    else if (segment !== '/.') {
      output.push(segment)
      return
    }
    // What a dot segment at the end leaves is a directory, so its slash stays.
    if (index === segments.length - 1) output.push('/')
  })
  return output.join('')
}
