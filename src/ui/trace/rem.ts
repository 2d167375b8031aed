/** Writes a length of the layout, in sixteenths of a rem, for an attribute. */
export function rem(units: number): string {
  return `${Number((units / 16).toFixed(4))}rem`
}
