import { type Spec, specUrl } from '../http/spec.ts'

/** A link to the place where a fact stands; plain text where that place has no address. */
export function SpecLink({ spec }: { readonly spec: Spec }) {
  const url = specUrl(spec)
  const name = (
    <bdi dir="ltr" lang="en">
      {spec.replaceAll(' ', ' ')}
    </bdi>
  )
  return url === undefined ? name : <a href={url}>{name}</a>
}
