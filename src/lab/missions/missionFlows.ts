/** Which missions belong to which flow, for whoever links to them without playing them. */
export const missionFlows: readonly { readonly id: string; readonly flow: string }[] = Object.entries({
  polling: ['polite-report', 'failed-job', 'lost-answer', 'cancel-in-time', 'nothing-to-follow', 'be-called'],
  'post-redirect-get': [
    'three-reloads',
    'page-of-a-post',
    'bookmark-that-works',
    'double-click',
    'silent-order',
    'kept-method',
  ],
  'concurrent-edits': [
    'both-kept',
    'entity-tags',
    'lock-first',
    'guard-required',
    'give-way',
    'held-lock',
    'create-only',
  ],
  'access-control': ['say-who', 'other-credentials', 'without-forbidden', 'turned-down', 'own-report', 'hidden-report'],
}).flatMap(([flow, ids]) => ids.map((id) => ({ id, flow })))
