/** What a card trains: one code and one of these. */
export const skillIds = ['recallCode', 'recallMeaning', 'chooseCode', 'nextAction', 'tellApart', 'readMessage'] as const

export type SkillId = (typeof skillIds)[number]
