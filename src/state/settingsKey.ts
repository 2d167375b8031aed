/** The key the settings stand under. */
export const settingsKey = 'statuscope.settings'
