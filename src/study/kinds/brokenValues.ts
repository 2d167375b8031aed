import { findField } from '../../http/fieldSpecs.ts'
import { parseHttpDate } from '../../http/httpDate.ts'

/** Returns values as they are seen in place of a good one, and which its field may not allow; none for other fields. */
export function brokenValues(name: string, value: string): readonly string[] {
  switch (findField(name)) {
    case 'Date':
    case 'Last-Modified':
      return otherDates(value)
    case 'ETag': {
      const opaque = value.replace(/^W\/|"/g, '').replaceAll('"', '')
      return [opaque, `'${opaque}'`, `W/${opaque}`, `w/"${opaque}"`]
    }
    case 'Retry-After':
      return [`+${value}`, `-${value}`, `${value} seconds`, `${value}s`, `${value}.5`]
    case 'Content-Length':
      return value === '0' ? ['none', '-1'] : [`${value} bytes`, `-${value}`, '0']
    case 'Content-Type':
      return [
        value.replace('/', '-'),
        value.replace('/', ' / '),
        value.replace(/^[^/]*\//, ''),
        value.replace(';', ','),
      ]
    case 'Content-Range':
      return otherRanges(value)
    case 'WWW-Authenticate':
    case 'Proxy-Authenticate':
      return [
        value.replace(/^\S+ /, ''),
        value.replace(' ', ': '),
        value.replaceAll('"', ''),
        value.replaceAll('"', "'"),
      ]
    case 'Allow':
      return [value.replaceAll(',', ';'), value.replaceAll(', ', ' '), value.replaceAll(', ', '/'), `[${value}]`]
    case 'Location':
      return [value.replaceAll('/', '\\'), `<${value}>`, `${value} (new)`, `"${value}"`]
    case 'Cache-Control':
      return [value.replace('-', ' '), value.replace(', ', '; '), value.replace('=', ': '), `"${value}"`]
    case 'Connection':
      return value.toLowerCase() === 'upgrade' ? ['keep-alive', 'close'] : []
    default:
      return []
  }
}

function otherDates(value: string): readonly string[] {
  const millis = parseHttpDate(value, 0)
  if (millis === undefined) return []
  const [day = '', date = '', month = '', year = '', time = ''] = value.replace(',', '').split(' ')
  const weekday = { Mon: 'Monday', Tue: 'Tuesday', Wed: 'Wednesday', Thu: 'Thursday', Fri: 'Friday', Sat: 'Saturday' }[
    day
  ]
  return [
    new Date(millis).toISOString().replace('.000', ''),
    value.replace('GMT', '+0000'),
    value.replace('GMT', 'UTC'),
    `${weekday ?? 'Sunday'}, ${date}-${month}-${year.slice(2)} ${time} GMT`,
    `${millis / 1000}`,
  ]
}

function otherRanges(value: string): readonly string[] {
  const [, first, last, length] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(value) ?? []
  const common = [value.replace(' ', '='), value.replace('bytes ', ''), value.replace('/', ' of ')]
  if (first === undefined) return [...common, value.replace('*', '5000-5999'), value.replace('*', '0-63')]
  return [
    ...common,
    `bytes ${first}-${last}`,
    `bytes ${last}-${first}/${length}`,
    `bytes ${first}-${length}/${length}`,
    `bytes */${length}`,
  ]
}
