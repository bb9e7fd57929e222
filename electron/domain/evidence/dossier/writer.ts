import { formatMinor } from '../../../../shared/money'
import type { Language } from '../../../../shared/refusal-sentences'
import { offsetMs } from '../../../../shared/time'
import type { Both } from '../words/both'
import { label, type Label } from '../words/label-words'

/** Writes values for one dossier: its language, its currency and the shop's time zone. */
export interface Writer {
  language: Language
  label(name: Label, blanks?: Readonly<Record<string, string | number>>): string
  word(words: Both | undefined): string
  /** An instant on the shop's clock, to the minute; empty for none. */
  at(instant: number | null): string
  money(amountMinor: number): string
}

export function writerFor(language: Language, timeZone: string, currency: string): Writer {
  return {
    language,
    label: (name, blanks) => label(name, language, blanks),
    word: (words) => words?.[language] ?? '',
    at: (instant) => (instant === null ? '' : wallClock(instant, timeZone)),
    money: (amountMinor) => `${formatMinor(amountMinor, currency)} ${currency}`,
  }
}

function wallClock(instant: number, timeZone: string): string {
  return new Date(instant + offsetMs(instant, timeZone)).toISOString().slice(0, 16).replace('T', ' ')
}
