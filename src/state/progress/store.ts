import type { AnswerEvent } from '../../study/review/event.ts'
import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import type { Progress } from '../../study/review/progress.ts'

/**
 * Where the log stands: `opening`; `ready`; in `memory` where the browser keeps nothing or does not answer; `readOnly` where a
 * newer version of the program owns the database, so that the page has to be loaded again; `failed` where what is
 * kept cannot be read. In all but `ready`, new answers wait in memory and are written as soon as that is possible.
 */
export type ProgressStatus = 'opening' | 'ready' | 'memory' | 'readOnly' | 'failed'

/** How the newest answers stand: nothing was answered yet, being written, on the disk, or not written although it was tried. */
export type Saving = 'idle' | 'saving' | 'saved' | 'failed'

/** An answer before it has an id and a time. */
export type AnswerDraft = Omit<AnswerEvent, 'type' | 'id' | 'at' | 'zoneMinutes'>

export interface HistoryEntry {
  readonly event: LoggedEvent
  /** Whether the event was taken back by a later one. */
  readonly isCancelled: boolean
}

export interface HistoryPage {
  /** The newest first. */
  readonly entries: readonly HistoryEntry[]
  /** What to ask for the page after this one with; `undefined` where nothing older is left. */
  readonly before: string | undefined
}

/** Why a file was not taken at all. */
export type Refusal =
  /** Beyond 400 MB, packed or unpacked. */
  | 'tooLarge'
  /** More than 1,000,000 events. */
  | 'tooMany'
  /** Nested deeper than any log, or one value longer than any event. */
  | 'tooDeep'
  /** Not JSON, or broken before its first event. */
  | 'notJson'
  /** JSON, but not a log of this program. */
  | 'notALog'
  /** Of a form that only a newer version of the program reads. */
  | 'newerFormat'
  /** The browser could not read it. */
  | 'unreadable'

/** How far the reading of a file has come. */
export interface ReadingProgress {
  /** Of the file's bytes, 0 to 1. */
  readonly part: number
  readonly events: number
}

/** What an import would do, or has done. */
export interface ImportSummary {
  /** Events that could be read. */
  readonly events: number
  /** Those of them that the log did not have. An id that a file holds twice far apart is counted twice before the import. */
  readonly added: number
  readonly known: number
  /** Entries that are no events, or whose checksum is wrong: they are left out. */
  readonly damaged: number
  /** Events that only a newer version of the program understands: they are kept, and skipped. */
  readonly newer: number
  /** Whether the file breaks off or is broken at some place: what stood before it was read. */
  readonly isCut: boolean
}

export type ImportCheck =
  | { readonly kind: 'fits'; readonly summary: ImportSummary }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** It was given up by the signal. */
  | { readonly kind: 'stopped' }

export type ImportOutcome =
  | { readonly kind: 'imported'; readonly summary: ImportSummary }
  /** The disk is full, or writing failed: what was added so far stays, and importing the file again adds the rest. */
  | { readonly kind: 'unfinished'; readonly summary: ImportSummary }
  | { readonly kind: 'stopped'; readonly summary: ImportSummary }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Nothing can be written: see the status. */
  | { readonly kind: 'unavailable' }

/** An import that can be undone as a whole. */
export interface LastImport {
  /** Milliseconds since the Unix epoch. */
  readonly at: number
  readonly added: number
}

export interface ReadingOptions {
  readonly onProgress?: (progress: ReadingProgress) => void
  readonly signal?: AbortSignal
}

export interface ProgressState {
  readonly status: ProgressStatus
  /** What the log comes to, answers not yet written included. */
  readonly progress: Progress
  readonly saving: Saving
  /** How many events are in memory only. */
  readonly unsaved: number
  /** How many records were set aside as damaged. */
  readonly damaged: number
  /** Whether the browser promised to keep the log when space is short; `undefined` until it was asked. */
  readonly isPersistent: boolean | undefined
  /** Whether 50 answers or more have come since the last export. */
  readonly isExportDue: boolean
  /** The import that `undoImport` would undo. */
  readonly lastImport: LastImport | undefined
}

export interface ProgressActions {
  /** Opens the log; a second call does nothing. Nothing is read, written or loaded before it. */
  readonly open: () => void
  /** Writes an answer down. Resolves with whether it is on the disk; if not, it stays in memory and is tried again. Never rejects. */
  readonly record: (draft: AnswerDraft) => Promise<boolean>
  /** Takes back the last answer that stands. Resolves with whether there was one. */
  readonly undo: () => Promise<boolean>
  /** Takes back one event, such as a reset or an undo, by its id. Resolves as `record` does. */
  readonly cancel: (id: string) => Promise<boolean>
  /** Forgets what was known of one code. Resolves as `record` does. */
  readonly reset: (code: number) => Promise<boolean>
  /** Returns events from the newest to the oldest; without `before`, the first page. */
  readonly history: (before: string | undefined, count: number) => Promise<HistoryPage>
  /** Returns the whole log as one JSON file, one event a line, unsaved ones included; packed with gzip on demand. */
  readonly exportLog: (options?: { readonly isPacked?: boolean }) => Promise<Blob>
  /** Returns what is in memory only, as a log that can be imported. */
  readonly exportUnsaved: () => Promise<Blob>
  /** Returns the records that were set aside, as they are. */
  readonly exportDamaged: () => Promise<Blob>
  /** Reads a file and says what importing it would do. */
  readonly checkImport: (file: Blob, options?: ReadingOptions) => Promise<ImportCheck>
  /** Adds what a file holds to the log: a union, so that nothing is overwritten and twice is once. */
  readonly importLog: (file: Blob, options?: ReadingOptions) => Promise<ImportOutcome>
  /** Takes out what the last import has added. Resolves with whether that was possible. */
  readonly undoImport: () => Promise<boolean>
  /** Deletes the database, in all tabs. Resolves with whether it is gone. */
  readonly erase: () => Promise<boolean>
}

export type ProgressStore = ProgressState & ProgressActions
