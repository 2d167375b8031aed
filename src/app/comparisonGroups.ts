/** The comparisons that every reader should find although nobody confuses three codes in one pair; codes ascend. */
export const comparisonGroups = [
  [200, 201, 202, 204],
  [301, 302, 307, 308],
  [409, 412, 422, 428],
  [502, 503, 504],
] as const satisfies readonly (readonly number[])[]
