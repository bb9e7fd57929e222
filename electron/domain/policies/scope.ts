import type { CaseKind, PolicyScope } from '../../../shared/model/policy'
import { holdsWord } from './same-words'

export interface ScopeFacts {
  channel: string
  segment: string | null
}

/** A version as it is chosen among others: when it is in force, since when it is known, and for whom it is. */
export interface ScopedVersion {
  id: number
  validFrom: number
  validTo: number | null
  publishedAt: number | null
  scope: PolicyScope
}

/** More than all other parts of a scope together. */
const SEGMENT_WEIGHT = 4

/**
 * How narrow a scope is: by how many things it asks for, and before those by the buyer's segment, since a strategy for
 * some buyers is meant to differ from what holds for all of them.
 */
export function narrownessOf({ channels, categories, segments, kinds }: PolicyScope): number {
  const parts = [channels, categories, kinds].filter(({ length }) => length > 0).length
  return parts + (segments.length > 0 ? SEGMENT_WEIGHT : 0)
}

/** It asks nothing of the kind or the goods, so an order can keep it from the day it is placed. */
export function isForWholeOrders({ kinds, categories }: PolicyScope): boolean {
  return kinds.length === 0 && categories.length === 0
}

/** Every order and every case fits it. */
export function isForEveryone(scope: PolicyScope): boolean {
  return narrownessOf(scope) === 0
}

export function fitsOrder({ channels, segments }: PolicyScope, { channel, segment }: ScopeFacts): boolean {
  return (
    (channels.length === 0 || channels.includes(channel)) && (segments.length === 0 || holdsWord(segments, segment))
  )
}

/** A policy for some goods governs a case only where all goods asked for are among them. */
export function fitsCase(
  { kinds, categories: wanted }: PolicyScope,
  kind: CaseKind,
  categories: readonly (string | null)[],
): boolean {
  if (kinds.length > 0 && !kinds.includes(kind)) return false
  if (wanted.length === 0) return true
  return categories.length > 0 && categories.every((category) => holdsWord(wanted, category))
}

export function inForceAt({ validFrom, validTo }: ScopedVersion, at: number): boolean {
  return validFrom <= at && (validTo === null || validTo > at)
}

/** Narrowest scope first; of equals the one published later, then the higher id: the same answer every time. */
export function byNarrowness(one: ScopedVersion, other: ScopedVersion): number {
  return (
    narrownessOf(other.scope) - narrownessOf(one.scope) ||
    (other.publishedAt ?? 0) - (one.publishedAt ?? 0) ||
    other.id - one.id
  )
}
