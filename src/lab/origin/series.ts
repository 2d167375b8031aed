/**
 * A list that grows by one and one, in pieces of the same length: its next value shares all of them but the last, or the
 * ones that have changed, so that what is added costs the same however long the list is. Plain arrays, so that a site
 * stays a value that can be written as JSON.
 */
export type Series<Item> = readonly (readonly Item[])[]

/** Near the square root of the longest list that is counted with: pieces and what lists them are copied alike. */
const pieceLength = 256

/** Makes a series of some items. */
export function seriesOf<Item>(items: readonly Item[]): Series<Item> {
  const pieces = Math.ceil(items.length / pieceLength)
  return Array.from({ length: pieces }, (_, piece) => items.slice(piece * pieceLength, (piece + 1) * pieceLength))
}

/** Lists the items of a series in their order. */
export function itemsOf<Item>(series: Series<Item>): readonly Item[] {
  return series.flat() as Item[]
}

/** Counts the items of a series. */
export function countOf(series: Series<unknown>): number {
  const last = series.at(-1)
  return last ? (series.length - 1) * pieceLength + last.length : 0
}

/** Gives the item at a place, counted from 0; `undefined` where there is none. */
export function itemAt<Item>(series: Series<Item>, place: number): Item | undefined {
  return series[Math.floor(place / pieceLength)]?.[place % pieceLength]
}

/** Adds an item at the end. */
export function append<Item>(series: Series<Item>, item: Item): Series<Item> {
  const last = series.at(-1)
  if (!last || last.length === pieceLength) return [...series, [item]]
  return series.with(-1, [...last, item])
}

/** Changes the items at some places; a place without an item is passed over. */
export function changeAt<Item>(
  series: Series<Item>,
  places: readonly number[],
  change: (item: Item) => Item,
): Series<Item> {
  const pieces = [...series]
  const copied = new Map<number, Item[]>()
  for (const place of places) {
    const number = Math.floor(place / pieceLength)
    const piece = copied.get(number) ?? [...(series[number] ?? [])]
    const item = piece[place % pieceLength]
    if (item === undefined) continue
    piece[place % pieceLength] = change(item)
    copied.set(number, piece)
    pieces[number] = piece
  }
  return pieces
}

/**
 * Finds the place of the item with a number, as it stands in a path; -1 when there is none. Items are numbered from 1 as
 * they come, so the number tells the place, unless a site was made with others.
 */
export function placeOf(series: Series<{ readonly id: number }>, id: string): number {
  const likely = Number(id) - 1
  const there = itemAt(series, likely)
  if (there && `${there.id}` === id) return likely
  return itemsOf(series).findIndex((one) => `${one.id}` === id)
}

/** Finds the item with a number, as it stands in a path. */
export function itemWith<Item extends { readonly id: number }>(series: Series<Item>, id: string): Item | undefined {
  return itemAt(series, placeOf(series, id))
}
