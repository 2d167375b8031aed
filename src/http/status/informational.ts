import { byAnyServer, byOrigin, interim, noFraming, withContent } from './defaults.ts'
import type { StatusFacts } from './status.ts'

/** @see RFC 9110 §15.2 */
export const informational = [
  {
    ...interim,
    code: 100,
    phrase: 'Continue',
    spec: 'RFC 9110 §15.2.1',
    methods: withContent,
    actor: 'client',
    next: 'sendContent',
    generatedBy: byAnyServer,
  },
  {
    ...interim,
    code: 101,
    phrase: 'Switching Protocols',
    spec: 'RFC 9110 §15.2.2',
    requirements: [
      { field: 'Upgrade', level: 'MUST', spec: 'RFC 9110 §15.2.2' },
      { field: 'Connection', level: 'MUST', spec: 'RFC 9110 §7.8' },
      ...noFraming,
    ],
    actor: 'client',
    next: 'switchProtocol',
    generatedBy: byAnyServer,
  },
  {
    ...interim,
    code: 102,
    phrase: 'Processing',
    spec: 'RFC 2518 §10.1',
    next: 'waitForFinal',
    generatedBy: byOrigin,
  },
  {
    ...interim,
    code: 103,
    phrase: 'Early Hints',
    spec: 'RFC 8297 §2',
    requirements: [{ field: 'Link', level: 'usual', spec: 'RFC 8297 §2' }, ...noFraming],
    next: 'useHints',
    generatedBy: ['origin', 'gateway', 'cache'],
  },
  {
    ...interim,
    code: 104,
    phrase: 'Upload Resumption Supported',
    state: 'temporary',
    spec: 'draft-ietf-httpbis-resumable-upload',
    requirements: [
      // The one that announces the upload resource names it, and its limits if there are any; later ones the progress.
      { field: 'Location', level: 'MUST', spec: 'draft-ietf-httpbis-resumable-upload' },
      { field: 'Upload-Limit', level: 'MUST', spec: 'draft-ietf-httpbis-resumable-upload' },
      { field: 'Upload-Offset', level: 'MAY', spec: 'draft-ietf-httpbis-resumable-upload' },
      ...noFraming,
    ],
    methods: withContent,
    next: 'waitForFinal',
    generatedBy: byOrigin,
  },
] as const satisfies readonly StatusFacts[]
