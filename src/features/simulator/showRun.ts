/** Moves to the player, which stands further up than the tables whose cells set its run. */
export function showRun(): void {
  document.querySelector<HTMLElement>('section[aria-labelledby="exchange"] > section')?.focus()
}
