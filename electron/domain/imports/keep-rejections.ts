/** What an import refused and what it noted: kept the same way whatever the files hold. */
import type { AnyImportReport, Rejection } from '../../../shared/contract/imports'
import { ownText } from './cells/own-text'

/** Rejections kept with their reason; a file with more is the wrong file, and the rest are only counted. */
const MOST_REJECTIONS = 100_000
const MOST_REPORTED = 1_000

/** What a report says of the files it was made of, and whether they were taken. */
export type ReportFacts = Pick<AnyImportReport, 'batchId' | 'dryRun' | 'committed' | 'files'>

export class Rejections {
  readonly kept: Rejection[] = []
  /** Rows refused, those that are not kept included. */
  rows = 0

  constructor(readonly fileNames: readonly string[]) {}

  get isFull(): boolean {
    return this.kept.length >= MOST_REJECTIONS
  }

  keep(file: number, rejection: Omit<Rejection, 'file'>): void {
    if (this.isFull) return
    // By way of JSON nothing of the file's text is held on to.
    this.kept.push(JSON.parse(JSON.stringify({ file: this.fileNames[file]!, ...rejection })) as Rejection)
  }

  /** Puts them in file order and answers as many as a report carries. */
  first(): Rejection[] {
    this.kept.sort((a, b) => this.fileNames.indexOf(a.file) - this.fileNames.indexOf(b.file) || a.line - b.line)
    return this.kept.slice(0, MOST_REPORTED)
  }
}

/** Notes by code: how many there are, and where the first one stands. */
export class Warnings {
  readonly #warnings = new Map<string, { code: string; count: number; example: string }>()

  add(code: string, example: string): void {
    const warning = this.#warnings.get(code)
    if (warning) warning.count++
    else this.#warnings.set(code, { code, count: 1, example: ownText(example) })
  }

  /** The most frequent first. */
  list(): { code: string; count: number; example: string }[] {
    return [...this.#warnings.values()].sort((a, b) => b.count - a.count)
  }
}
