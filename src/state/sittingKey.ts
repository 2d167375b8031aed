/** The key the sitting stands under. */
export const sittingKey = 'statuscope.sitting'
