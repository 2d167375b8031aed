/** Sittings as version 1 of the program has written them, for tests: and what of them can be carried over. */
export const firstSittings: Readonly<
  Record<
    string,
    {
      readonly stored: string
      readonly topic?: readonly number[]
      /** The answers whose questions still offer what was chosen. */
      readonly answered: readonly (readonly string[])[]
    }
  >
> = {
  'three of ten answered': {
    stored:
      '{"state":{"sitting":{"seed":7,"questions":[{"kind":"nextStep","version":1,"code":501,"seed":252111245},{"kind":"meaning","version":1,"code":411,"seed":-137165343},{"kind":"situation","version":1,"code":508,"seed":-783176027},{"kind":"nextStep","version":1,"code":201,"seed":-333358715},{"kind":"situation","version":1,"code":403,"seed":1492510023},{"kind":"meaning","version":1,"code":307,"seed":-604992076},{"kind":"nextStep","version":1,"code":417,"seed":-435801657},{"kind":"meaning","version":1,"code":304,"seed":1154917755},{"kind":"situation","version":1,"code":416,"seed":1998942500},{"kind":"nextStep","version":1,"code":102,"seed":-1890398853}],"answers":[{"code":505,"at":1795000000000},{"code":400,"at":1795000009000},{"code":508,"at":1795000018000}],"position":3}},"version":1}',
    answered: [['505'], ['400'], ['508']],
  },
  'a round about 409 and 412, over': {
    stored:
      '{"state":{"sitting":{"seed":5,"topic":[409,412],"questions":[{"kind":"nextStep","version":1,"code":412,"seed":-486209440},{"kind":"meaning","version":1,"code":409,"seed":-1058933418},{"kind":"meaning","version":1,"code":412,"seed":960262567},{"kind":"situation","version":1,"code":409,"seed":-750749890},{"kind":"situation","version":1,"code":412,"seed":2088370000}],"answers":[{"code":416,"at":1795000009000},{"code":423,"at":1795000000000},{"code":417,"at":1795000018000},{"code":423,"at":1795000009000},{"code":416,"at":1795000000000}],"position":5}},"version":1}',
    topic: [409, 412],
    answered: [['416'], ['423'], ['417'], ['423'], ['416']],
  },
  'an option that is no longer offered': {
    stored:
      '{"state":{"sitting":{"seed":5,"topic":[409,412],"questions":[{"kind":"nextStep","version":1,"code":412,"seed":-486209440},{"kind":"meaning","version":1,"code":409,"seed":-1058933418}],"answers":[{"code":409,"at":1795000009000},{"code":423,"at":1795000000000}],"position":2}},"version":1}',
    topic: [409, 412],
    answered: [['423']],
  },
}
