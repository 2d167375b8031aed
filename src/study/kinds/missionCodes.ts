/**
 * The missions that can be asked, and the codes that each is about; every one of them is met on some way through it. Left
 * out are those that choosing blindly solves more than once in five times (cancel-in-time, other-credentials, own-report,
 * hidden-report, give-way), and without-forbidden, whose shortest straight way has seven choices.
 */
export const missionCodes: readonly { readonly mission: string; readonly codes: readonly number[] }[] = [
  { mission: 'polite-report', codes: [202] },
  { mission: 'failed-job', codes: [202] },
  { mission: 'lost-answer', codes: [202] },
  { mission: 'nothing-to-follow', codes: [202] },
  { mission: 'be-called', codes: [202] },
  { mission: 'three-reloads', codes: [303] },
  { mission: 'page-of-a-post', codes: [200] },
  { mission: 'bookmark-that-works', codes: [201] },
  { mission: 'double-click', codes: [303] },
  { mission: 'silent-order', codes: [303] },
  { mission: 'kept-method', codes: [307, 405] },
  { mission: 'both-kept', codes: [409] },
  { mission: 'entity-tags', codes: [412] },
  { mission: 'lock-first', codes: [423] },
  { mission: 'guard-required', codes: [428] },
  { mission: 'held-lock', codes: [423] },
  { mission: 'create-only', codes: [412] },
  { mission: 'say-who', codes: [401] },
  { mission: 'turned-down', codes: [403] },
]
