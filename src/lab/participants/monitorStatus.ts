/** What the content of a message about a job says, as far as it is text. */
export interface MonitorStatus {
  readonly state?: string
  readonly monitor?: string
  readonly job?: string
  readonly report?: string
  readonly endedAt?: string
  readonly createdAt?: string
}

/** Reads the status in the content of a message; what is not JSON or has other types says nothing. */
export function readStatus({ content }: { readonly content: string }): MonitorStatus {
  if (content === '') return {}
  try {
    const value: unknown = JSON.parse(content)
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(Object.entries(value).filter(([, member]) => typeof member === 'string'))
  } catch {
    return {}
  }
}
