/** A question that people ask about a code or a pair of codes, and its answer. */
export interface AskedQuestion {
  readonly question: string
  readonly answer: string
}

/** What a teacher says of one status code, in one language: `locales/<lng>/codes/<code>.json`. */
export interface CodeProse {
  /** One line that says what the code is. */
  readonly gist: string
  readonly meaning: string
  /** When one meets it. */
  readonly meet: string
  /** What a client does about it. */
  readonly client: string
  /** When a server should send it, and what it must send along. */
  readonly server: string
  /** What usually lies behind it, the commonest first. */
  readonly causes: readonly string[]
  /** The mistakes people make with it. */
  readonly pitfall: string
  /** One line by which it is remembered. */
  readonly hook: string
  /** How it came to be what it is; only codes whose past explains them have one. */
  readonly history?: string
  /** What people ask about it, by a short name that serves as an anchor on its page. */
  readonly questions: Readonly<Record<string, AskedQuestion>>
  /** What somebody types who has the problem but not the number. */
  readonly symptoms: readonly string[]
}

/** What tells two codes apart, in one language: `locales/<lng>/comparisons/<a>-<b>.json`, the smaller code first. */
export interface ComparisonProse {
  /** The question whose answer decides between the two. */
  readonly question: string
  /** The key difference, in two or three sentences. */
  readonly difference: string
  /** When it is the first code. */
  readonly first: string
  /** When it is the second code. */
  readonly second: string
  /** What people ask about the two, by a short name that serves as an anchor on the page. */
  readonly questions: Readonly<Record<string, AskedQuestion>>
}

/** What is said of a thing that is searched as a code and is none, in one language: `locales/<lng>/noCode/<id>.json`. */
export interface NoCodeProse {
  readonly title: string
  readonly gist: string
  /** How far the exchange came, and why no code came. */
  readonly happened: string
  /** What usually lies behind it, the commonest first. */
  readonly causes: readonly string[]
  /** What a client does about it. */
  readonly client: string
  /** What whoever runs the server does about it. */
  readonly operator: string
  /** How each code that it is confused with differs. */
  readonly codes: Readonly<Record<string, string>>
  /** What people ask about it, by a short name that serves as an anchor on its page. */
  readonly questions: Readonly<Record<string, AskedQuestion>>
  /** What somebody types who has met it. */
  readonly symptoms: readonly string[]
}
