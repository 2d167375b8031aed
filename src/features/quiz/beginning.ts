import type { RoundOrder } from '../../study/roundOrder.ts'

/** A round that can be begun; its seed is drawn where it names none. */
export type Beginning = Omit<RoundOrder, 'seed'> & { readonly seed?: number }
