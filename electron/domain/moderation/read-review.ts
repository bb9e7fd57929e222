/** A review as the conditions look at it: each way of reading a text is worked out once, when first asked for. */
import { findContacts, type Contact } from './contacts/find-contacts'
import { findLinks, type Link } from './links/find-links'
import { findLures, type Lure } from './lures/find-lures'
import { normalise, type Normalised } from './normalise'
import type { ReviewFacts } from './review-facts'
import { tighten } from './text/tighten'

export interface ReadText {
  readonly field: string
  readonly original: string
  readonly normalised: Normalised
  /** Without what was stuffed between Han characters. */
  readonly tight: Normalised
  readonly contacts: readonly Contact[]
  readonly links: readonly Link[]
  readonly lures: readonly Lure[]
}

export interface ReadReview {
  readonly facts: ReviewFacts
  readonly texts: readonly ReadText[]
}

export function readReview(facts: ReviewFacts): ReadReview {
  return { facts, texts: facts.texts.filter(({ text }) => text !== '').map(({ field, text }) => readText(field, text)) }
}

function readText(field: string, original: string): ReadText {
  const normalised = once(() => normalise(original))
  const tight = once(() => tighten(normalised()))
  const contacts = once(() => findContacts(normalised(), tight()))
  const links = once(() => findLinks(normalised()))
  const lures = once(() => findLures(tight()))
  return {
    field,
    original,
    get normalised() {
      return normalised()
    },
    get tight() {
      return tight()
    },
    get contacts() {
      return contacts()
    },
    get links() {
      return links()
    },
    get lures() {
      return lures()
    },
  }
}

function once<Value>(work: () => Value): () => Value {
  let known: { value: Value } | null = null
  return () => (known ??= { value: work() }).value
}
