import { parseTarget, pathSegments } from '../../http/target.ts'
import type { MemberRule, Resource } from '../origin/resource.ts'
import { allowedMethods, findRoute } from '../origin/routes.ts'

/**
 * Describes in a notation without words what the resource of a target takes and gives: methods, media types, and the
 * members of JSON or form content with the least and the greatest number or length, those that may be left out with a
 * question mark. Empty for a
 * target that no resource has.
 */
export function interfaceLines(target: string): readonly string[] {
  const route = findRoute(pathSegments(parseTarget(target)?.path ?? '') ?? [])
  if (!route) return []
  const { resource } = route
  const gives = resource.methods.includes('GET') ? [`GET  -> ${resource.produces.join(', ')}`] : []
  return [`${resource.path}  ${allowedMethods(resource).join(', ')}`, ...gives, ...takenLines(resource)]
}

function takenLines({ takes = {} }: Resource): readonly string[] {
  return (['POST', 'PUT'] as const).flatMap((method) => {
    const rule = takes[method]
    if (!rule) return []
    const members = Object.entries(rule.members).map(([name, member]) => memberText(name, member))
    return [`${method.padEnd(4)} <- ${rule.mediaTypes.join(', ')}`, `        { ${members.join(', ')} }`]
  })
}

function memberText(name: string, rule: MemberRule): string {
  const mark = rule.optional ? '?' : ''
  return rule.kind === 'integer'
    ? `${name}${mark}: ${rule.min}-${rule.max}`
    : `${name}${mark}: "..." (1-${rule.maxLength})`
}
