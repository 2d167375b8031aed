interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string }
}

/** The one worker that the build writes. */
const workerPath = '/sw.js'

/** Lets through the address of the worker and no other; throws on any. */
export function admitWorker(url: string): string {
  if (url !== workerPath) throw new TypeError(`${url} is no worker of this site`)
  return url
}

let admitted: string | undefined

/** Returns the worker's address as the policy of the documents wants it: made by the one policy they admit, which can be made once. */
export function workerUrl(trustedTypes: TrustedTypes | undefined): string {
  admitted ??=
    trustedTypes?.createPolicy('sw', { createScriptURL: admitWorker }).createScriptURL(workerPath) ??
    admitWorker(workerPath)
  return admitted
}
