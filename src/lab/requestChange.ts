import { type Fields, fieldValue, hasField, withField, withoutField } from '../http/fields.ts'
import type { Request } from '../http/message.ts'
import { octetLength } from '../http/octetLength.ts'

/**
 * One part of a request made other than it is. Where a field is absent its value is `undefined`. Content brings its
 * media type along where the request names none, since content alone would say nothing.
 */
export type RequestChange =
  | { readonly part: 'credentials'; readonly from: string | undefined; readonly to: string | undefined }
  | {
      readonly part: 'field'
      readonly name: string
      readonly from: string | undefined
      readonly to: string | undefined
    }
  | { readonly part: 'content'; readonly from: string; readonly to: string; readonly mediaType: string | undefined }
  | { readonly part: 'method'; readonly from: string; readonly to: string }
  | { readonly part: 'target'; readonly from: string; readonly to: string }

/** Makes the changed request; the length of the content, which follows from it, is kept right. */
export function changeRequest(request: Request, changes: readonly RequestChange[]): Request {
  return measured(changes.reduce(changeOne, request))
}

function changeOne(request: Request, change: RequestChange): Request {
  switch (change.part) {
    case 'method':
      return { ...request, method: change.to }
    case 'target':
      return { ...request, target: change.to }
    case 'credentials':
      return { ...request, fields: changeField(request.fields, 'Authorization', change.to) }
    case 'field':
      return { ...request, fields: changeField(request.fields, change.name, change.to) }
    case 'content': {
      const { mediaType } = change
      const isTyped = mediaType === undefined || hasField(request.fields, 'Content-Type')
      const fields = isTyped ? request.fields : changeField(request.fields, 'Content-Type', mediaType)
      return { ...request, fields, content: change.to }
    }
  }
}

function changeField(fields: Fields, name: string, value: string | undefined): Fields {
  return value === undefined ? withoutField(fields, name) : withField(fields, name, value)
}

function measured(request: Request): Request {
  const { fields, content } = request
  if (content === '') return { ...request, fields: withoutField(fields, 'Content-Length') }
  return { ...request, fields: withField(fields, 'Content-Length', `${octetLength(content)}`) }
}

/** Tells whether two changes are of the same part, so that one would undo the other. */
export function isSamePart(a: RequestChange, b: RequestChange): boolean {
  if (a.part === 'field' && b.part === 'field') return a.name.toLowerCase() === b.name.toLowerCase()
  return a.part === b.part
}

/** Gives the change of a field of a request to a value, or to absence; `undefined` where that changes nothing. */
export function fieldChange(request: Request, name: string, to: string | undefined): RequestChange | undefined {
  const from = fieldValue(request.fields, name)
  if (from === to) return undefined
  return name.toLowerCase() === 'authorization' ? { part: 'credentials', from, to } : { part: 'field', name, from, to }
}
