import { Fragment } from 'react'

/**
 * Draws a sentence of the catalogue: what stands between backticks is what goes over the wire, set as code and always
 * left to right.
 */
export function ProseText({ text }: { readonly text: string }) {
  return text.split('`').map((part, index) =>
    // The parts of one sentence never change their order, so their place is their identity.
    index % 2 === 1 ? (
      <code key={`${index}:${part}`}>{part}</code>
    ) : (
      <Fragment key={`${index}:${part}`}>{part}</Fragment>
    ),
  )
}
