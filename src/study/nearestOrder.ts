/**
 * Returns a right order that stays as near to a given one as the pairs allow, each of which says what comes before
 * what: whatever may come next comes in the order given. What stands in a circle is left where it was.
 */
export function nearestOrder(
  given: readonly string[],
  before: readonly (readonly [string, string])[],
): readonly string[] {
  const order: string[] = []
  let left = given
  while (left.length > 0) {
    const isFree = (key: string) => !before.some(([first, second]) => second === key && left.includes(first))
    const next = left.find(isFree) ?? left[0] ?? ''
    order.push(next)
    left = left.filter((key) => key !== next)
  }
  return order
}
