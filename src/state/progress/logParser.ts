import { Tokenizer, TokenParser, TokenType } from '@streamparser/json'
import { fileFormat, fileStart, fileVersion } from './logFile.ts'
import type { Refusal } from './store.ts'

/** No log nests deeper: the file, its events, an event, its marks, a mark, and room for what newer versions add. */
const deepest = 12
/** No entry is longer, in bytes. */
const longestEntry = 100_000

const newline = 10

/** Thrown where a file is not taken at all. */
export class RefusedError extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/** Reads a log file as its bytes come. */
export interface LogParser {
  /** Takes the next bytes. Throws `RefusedError` where the file is no log, or one that cannot be read. */
  readonly write: (bytes: Uint8Array) => void
  /** Returns whether the file was whole; throws as `write` does. */
  readonly end: () => boolean
}

/**
 * Makes a parser that hands over each entry of a log file, and tells of each line that is no JSON. Lines are read one by
 * one, and after a broken one it goes on with the next: a log has an event in each.
 */
export function createLogParser(onEntry: (value: unknown) => void, onBrokenLine: () => void): LogParser {
  let format: unknown
  let version: unknown
  let isInEvents = false
  let isSkipping = false
  let sinceEntry = 0
  let run = startRun()

  function startRun() {
    let depth = 0
    let isWhole = false
    const tokenizer = new Tokenizer()
    const parser = new TokenParser({ paths: ['$.format', '$.version', '$.events.*'], keepStack: false })
    parser.onValue = ({ value, key }) => {
      if (key === 'format') format = value
      else if (key === 'version') version = value
      else if (depth === 2) take(value)
    }
    parser.onEnd = () => {
      isWhole = true
    }
    tokenizer.onToken = (info) => {
      if (info.token === TokenType.LEFT_BRACE || info.token === TokenType.LEFT_BRACKET) depth += 1
      if (depth > deepest) throw new RefusedError('tooDeep')
      if (info.token === TokenType.RIGHT_BRACE || info.token === TokenType.RIGHT_BRACKET) depth -= 1
      parser.write(info)
      if (depth === 2 && !isInEvents) enter()
    }
    return { tokenizer, isWhole: () => isWhole }
  }

  /** Nothing is read of a file before it has said what it is. */
  function enter(): void {
    if (format !== fileFormat || typeof version !== 'number') throw new RefusedError('notALog')
    if (version > fileVersion) throw new RefusedError('newerFormat')
    if (version !== fileVersion) throw new RefusedError('notALog')
    isInEvents = true
  }

  function take(value: unknown): void {
    sinceEntry = 0
    onEntry(value)
  }

  function writeLine(bytes: Uint8Array, isEnded: boolean): void {
    if (!isSkipping) {
      sinceEntry += bytes.length
      if (sinceEntry > longestEntry) throw new RefusedError(isInEvents ? 'tooDeep' : 'notALog')
      try {
        run.tokenizer.write(bytes)
      } catch (error) {
        if (error instanceof RefusedError) throw error
        if (!isInEvents) throw new RefusedError('notJson')
        isSkipping = true
        onBrokenLine()
      }
    }
    if (isSkipping && isEnded) resume()
  }

  function resume(): void {
    isSkipping = false
    sinceEntry = 0
    run = startRun()
    run.tokenizer.write(new TextEncoder().encode(fileStart))
  }

  return {
    write: (bytes) => {
      for (let from = 0; from < bytes.length; ) {
        const at = bytes.indexOf(newline, from)
        const to = at < 0 ? bytes.length : at + 1
        writeLine(bytes.subarray(from, to), at >= 0)
        from = to
      }
    },
    end: () => {
      try {
        // A number ends where the file does.
        if (!run.tokenizer.isEnded) run.tokenizer.end()
      } catch {
        // In the middle of something, which shows below.
      }
      if (!isInEvents && !run.isWhole()) throw new RefusedError('notJson')
      if (!isInEvents) throw new RefusedError('notALog')
      return run.isWhole() && !isSkipping
    },
  }
}
