/**
 * Earlier reviews that read the same or nearly the same, by somebody else or for another product. Texts that could be alike
 * share a band; each pair of different texts is compared once, however many reviews carry it.
 */
import type { ReviewRow } from '../../../../db/schema/reviews'
import type { ReadSql } from '../../../../db/sql'
import { DAY_MS } from '../../../../../shared/time'
import { normalise } from '../../../moderation/normalise'
import type { DuplicateFact } from '../../../moderation/review-facts'
import { shinglesOf, similarityBps } from '../../../moderation/signature'
import { wholeText } from '../../texts/text-keys'
import { alikeTexts, type Carrier } from './alike-texts'

/** Told of one review; more say nothing more. */
const MOST_TOLD = 5
const THE_SAME_BPS = 10_000

interface Wanted {
  atLeastBps: number
  withinDays: number
}

export async function duplicatesOf(
  sql: ReadSql,
  rows: readonly ReviewRow[],
  wanted: Wanted,
): Promise<Map<number, DuplicateFact[]>> {
  const found = new Map<number, DuplicateFact[]>()
  const written = rows.filter(({ textKey }) => textKey !== null)
  if (written.length === 0) return found
  const texts = await alikeTexts(sql, written)
  const likeness = await comparing(sql, written, texts.partners)
  for (const row of written) {
    const own = row.textKey!
    const others = (texts.partners.get(own) ?? [])
      .map((key) => ({ key, bps: likeness(own, key) }))
      .filter(({ bps }) => bps >= wanted.atLeastBps)
      .sort((one, other) => other.bps - one.bps)
    const facts: DuplicateFact[] = []
    for (const { key, bps } of [{ key: own, bps: THE_SAME_BPS }, ...others])
      collect(facts, row, texts.carriers.get(key) ?? [], bps, wanted.withinDays)
    if (facts.length > 0) found.set(row.id, facts)
  }
  return found
}

/** The earliest first: the original rather than its other copies. */
function collect(
  facts: DuplicateFact[],
  { id, ratedAt, authorKey, sku }: ReviewRow,
  carriers: readonly Carrier[],
  bps: number,
  withinDays: number,
): void {
  for (const other of carriers) {
    if (facts.length >= MOST_TOLD || other.ratedAt > ratedAt) return
    const earlier = other.ratedAt < ratedAt || other.id < id
    const daysApart = Math.floor((ratedAt - other.ratedAt) / DAY_MS)
    if (!earlier || daysApart > withinDays) continue
    if (other.authorKey !== authorKey || other.sku !== sku)
      facts.push({ reviewId: other.id, similarityBps: bps, daysApart })
  }
}

/** Compares texts by their keys; what a partner says is read for all of them at once. */
async function comparing(
  sql: ReadSql,
  rows: readonly ReviewRow[],
  partners: ReadonlyMap<string, readonly string[]>,
): Promise<(one: string, other: string) => number> {
  const wanted = new Set<string>()
  for (const [own, others] of partners) for (const key of [own, ...others]) if (others.length > 0) wanted.add(key)
  const texts = new Map<string, string>()
  for (const { textKey, title, body } of rows)
    if (wanted.delete(textKey!)) texts.set(textKey!, wholeText({ title, body }))
  const read = await sql.all<{ textKey: string; title: string | null; body: string | null }>(
    `SELECT r.text_key AS textKey, r.title, r.body FROM json_each(?) j
     JOIN reviews r ON r.id = (SELECT min(id) FROM reviews WHERE text_key = j.value)`,
    [JSON.stringify([...wanted])],
  )
  for (const { textKey, title, body } of read) texts.set(textKey, wholeText({ title, body }))
  const shingles = new Map<string, Uint32Array>()
  const shinglesBy = (key: string): Uint32Array => {
    const known = shingles.get(key) ?? shinglesOf(normalise(texts.get(key) ?? '').text)
    shingles.set(key, known)
    return known
  }
  return (one, other) => similarityBps(shinglesBy(one), shinglesBy(other))
}
