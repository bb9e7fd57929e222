import type { ContactKind } from '../../../../shared/model/moderation'
import type { Normalised } from '../normalise'
import { figuresOf } from '../text/figures-of'
import { findBankCards } from './find-bank-cards'
import { findEmails } from './find-emails'
import { findIdCards } from './find-id-cards'
import { findAccounts } from './find-accounts'
import { findPhones } from './find-phones'
import { toContact, type Place } from './place'

export interface Contact {
  kind: ContactKind
  span: { start: number; end: number }
  /** Enough to recognise it by, not enough to use it. */
  sample: string
}

/** Places named of one text; more explain no better. */
const MOST = 50

/** Ways to reach a person, or numbers that harm one, in order of place. */
export function findContacts(normalised: Normalised, tight: Normalised): Contact[] {
  const figures = figuresOf(normalised.text)
  const cards: Place[] = [...findIdCards(figures), ...findBankCards(figures)]
  const places: Place[] = [
    ...cards,
    ...findEmails(normalised.text),
    ...findPhones(normalised.text, figures).filter((phone) => !cards.some((card) => overlaps(card, phone))),
  ]
  const contacts = places.map((place) => toContact(normalised, place))
  for (const place of findAccounts(tight.text)) contacts.push(toContact(tight, place))
  return contacts.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end).slice(0, MOST)
}

const overlaps = (a: Place, b: Place): boolean => a.from < b.to && b.from < a.to
