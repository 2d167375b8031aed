interface ProblemText {
  readonly title: string
  readonly detail: string
}

/** What the site writes into its problem details, by `rule.outcome`: part of the wire, so in the site's one language. */
export const problemTexts: Readonly<Record<string, ProblemText>> = {
  'wellFormed.targetMalformed': { title: 'Malformed request target', detail: 'The request target is not a valid one.' },
  'wellFormed.hostMissing': { title: 'Host missing', detail: 'Every HTTP/1.1 request needs a Host field.' },
  'wellFormed.hostRepeated': { title: 'Host repeated', detail: 'A request has exactly one Host field line.' },
  'wellFormed.hostInvalid': { title: 'Host invalid', detail: 'The value of Host is not a host with an optional port.' },
  'withinLimits.targetTooLong': {
    title: 'Target too long',
    detail: 'The request target is longer than this server reads.',
  },
  'withinLimits.fieldsTooLarge': {
    title: 'Fields too large',
    detail: 'The header fields are larger than this server reads.',
  },
  'methodKnown.unknown': { title: 'Unknown method', detail: 'This server does not know the method.' },
  'methodKnown.notImplemented': {
    title: 'Method not implemented',
    detail: 'This server does not implement the method for any resource.',
  },
  'routeKnown.unknown': { title: 'Nothing here', detail: 'This site has no resource at this target.' },
  'methodAllowed.notAllowed': { title: 'Method not allowed', detail: 'See Allow for what this resource supports.' },
  'expectation.unmet': { title: 'Expectation not met', detail: 'This server meets no expectation but 100-continue.' },
  'authenticated.missing': { title: 'Credentials missing', detail: 'Say who you are with a bearer token.' },
  'authenticated.refused': { title: 'Credentials refused', detail: 'The token is not a valid one.' },
  'tooOften.tooOften': { title: 'Asked too often', detail: 'Wait as long as Retry-After says.' },
  'contentSize.tooLarge': { title: 'Content too large', detail: 'The content is larger than this site takes.' },
  'contentType.unsupported': { title: 'Media type not supported', detail: 'See Accept for what this resource takes.' },
  'contentType.missing': { title: 'Media type missing', detail: 'Say with Content-Type what the content is.' },
  'contentType.codingUnsupported': {
    title: 'Content coding not supported',
    detail: 'Send the content without a coding.',
  },
  'acceptable.none': { title: 'Not acceptable', detail: 'This resource has none of the media types you accept.' },
  'exists.absent': { title: 'Not found', detail: 'There is nothing with this name.' },
  'exists.monitorExpired': {
    title: 'Monitor expired',
    detail: 'The job ended a while ago; its monitor is gone for good.',
  },
  'exists.removed': { title: 'Removed', detail: 'The article was taken down for good.' },
  'authorised.forbidden': { title: 'Not allowed for you', detail: 'Your role does not allow this.' },
  'authorised.outsideHours': {
    title: 'Not at this hour',
    detail: 'The staff section is closed now, for everybody.',
  },
  'authorised.notAsker': { title: 'Not your request', detail: 'Only who has asked for access can see the decision.' },
  'authorised.notHolder': { title: 'Not your lock', detail: 'Only the holder can give this lock back.' },
  'locked.locked': { title: 'Locked', detail: 'Somebody else holds the lock of this article.' },
  'stateAllows.jobFinished': { title: 'Job has ended', detail: 'A job that has ended cannot be cancelled.' },
  'stateAllows.orderShipped': { title: 'Order has shipped', detail: 'An order that has shipped cannot be cancelled.' },
  'preconditionPresent.absent': {
    title: 'Precondition required',
    detail: 'Read the article, then send its entity tag in If-Match; to create one, send If-None-Match: *.',
  },
  'ifMatch.fails': {
    title: 'Precondition failed',
    detail: 'No current representation has one of the tags in If-Match.',
  },
  'ifUnmodifiedSince.fails': { title: 'Precondition failed', detail: 'It was modified after If-Unmodified-Since.' },
  'ifNoneMatch.fails': { title: 'Precondition failed', detail: 'A current representation matches If-None-Match.' },
  'range.notSatisfiable': { title: 'Range not satisfiable', detail: 'No part of the range lies within the content.' },
  'contentUnderstood.malformed': { title: 'Malformed content', detail: 'The content is not what its type says.' },
  'contentUnderstood.breaksRule': {
    title: 'Content breaks a rule',
    detail: 'The content was read, but cannot be used.',
  },
  'conflict.versionStale': {
    title: 'Version is stale',
    detail: 'The article has changed since the version you edited.',
  },
  'conflict.slugTaken': {
    title: 'Slug is taken',
    detail: 'Another article has this slug; change one, or edit that one.',
  },
  'idempotencyKey.otherContent': {
    title: 'Idempotency key reused',
    detail: 'This Idempotency-Key came before with other content.',
  },
}
