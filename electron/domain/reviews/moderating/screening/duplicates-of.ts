/**
 * Earlier reviews that read the same or nearly the same, by somebody else or for another product. Texts that could be alike
 * share a band; each pair of different texts is compared once, however many reviews carry it.
 */
import type { ReviewRow } from '../../../../db/schema/reviews'
import type { ReadSql } from '../../../../db/sql'
import { DAY_MS } from '../../../../../shared/time'
import { inTurns, type Steps } from '../../../learning/sentiment/steps'
import { normalise } from '../../../moderation/normalise'
import type { DuplicateFact } from '../../../moderation/review-facts'
import { shinglesOf, similarityBps } from '../../../moderation/signature'
import { wholeText } from '../../texts/text-keys'
import { alikeTexts, type AlikeTexts, type Carrier } from './alike-texts'

/** Told of one review; more say nothing more. */
const MOST_TOLD = 5
const THE_SAME_BPS = 10_000

interface Wanted {
  atLeastBps: number
  withinDays: number
}

/** What texts consist of, by their keys: kept from one set of reviews to the next, so that each text is taken apart once. */
export type KnownShingles = Map<string, Uint32Array>
/** Beyond that they are forgotten, so that memory stays flat. */
const MOST_KNOWN = 100_000

export async function duplicatesOf(
  sql: ReadSql,
  rows: readonly ReviewRow[],
  wanted: Wanted,
  known: KnownShingles,
  breathe: () => void,
): Promise<Map<number, DuplicateFact[]>> {
  const written = rows.filter(({ textKey }) => textKey !== null)
  if (written.length === 0) return new Map()
  if (known.size > MOST_KNOWN) known.clear()
  const texts = await alikeTexts(sql, written)
  const compared = await inTurns(partnersOfEach(written, texts), breathe)
  await inTurns(takeApart(await textsMissing(sql, written, compared, known), known), breathe)
  return inTurns(compareEach(written, texts, compared, wanted, known), breathe)
}

type Compared = ReadonlyMap<string, readonly string[]>

/** By text: those it is compared with, of which some review is no later than one that carries it here. */
function* partnersOfEach(rows: readonly ReviewRow[], { partnersOf, carriers }: AlikeTexts): Steps<Compared> {
  const last = new Map<string, number>()
  for (const { textKey, ratedAt } of rows) last.set(textKey!, Math.max(last.get(textKey!) ?? -Infinity, ratedAt))
  const compared = new Map<string, string[]>()
  for (const [key, until] of last) {
    const partners = partnersOf(key).filter((other) => carriers.get(other)![0]!.ratedAt <= until)
    if (partners.length > 0) compared.set(key, partners)
    yield
  }
  return compared
}

function* compareEach(
  rows: readonly ReviewRow[],
  { carriers }: AlikeTexts,
  compared: Compared,
  { atLeastBps, withinDays }: Wanted,
  known: KnownShingles,
): Steps<Map<number, DuplicateFact[]>> {
  const found = new Map<number, DuplicateFact[]>()
  const likeness = new Map<string, { key: string; bps: number }[]>()
  for (const row of rows) {
    const own = row.textKey!
    const facts: DuplicateFact[] = []
    collect(facts, row, carriers.get(own) ?? [], THE_SAME_BPS, withinDays)
    const partners = compared.get(own) ?? []
    if (facts.length < MOST_TOLD && partners.length > 0) {
      const alike = likeness.get(own) ?? alikeOf(own, partners, atLeastBps, known)
      likeness.set(own, alike)
      for (const { key, bps } of alike) collect(facts, row, carriers.get(key) ?? [], bps, withinDays)
    }
    if (facts.length > 0) found.set(row.id, facts)
    yield
  }
  return found
}

/** Texts of very different length share too little to be worth comparing. */
function alikeOf(
  own: string,
  partners: readonly string[],
  atLeastBps: number,
  known: KnownShingles,
): { key: string; bps: number }[] {
  const shingles = known.get(own) ?? NONE
  const alike: { key: string; bps: number }[] = []
  for (const key of partners) {
    const other = known.get(key) ?? NONE
    const [fewer, more] = [Math.min(shingles.length, other.length), Math.max(shingles.length, other.length)]
    if (fewer * 10_000 < more * atLeastBps) continue
    const bps = similarityBps(shingles, other)
    if (bps >= atLeastBps) alike.push({ key, bps })
  }
  return alike.sort((one, other) => other.bps - one.bps)
}
const NONE = new Uint32Array(0)

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

/** Texts that are compared and not taken apart yet, by key; those of other reviews are read for all of them at once. */
async function textsMissing(
  sql: ReadSql,
  rows: readonly ReviewRow[],
  compared: Compared,
  known: KnownShingles,
): Promise<Map<string, string>> {
  const wanted = new Set<string>()
  for (const [own, others] of compared) for (const key of [own, ...others]) if (!known.has(key)) wanted.add(key)
  const texts = new Map<string, string>()
  for (const { textKey, title, body } of rows)
    if (wanted.delete(textKey!)) texts.set(textKey!, wholeText({ title, body }))
  const read = await sql.all<{ textKey: string; title: string | null; body: string | null }>(
    `SELECT r.text_key AS textKey, r.title, r.body FROM json_each(?) j
     JOIN reviews r ON r.id = (SELECT min(id) FROM reviews WHERE text_key = j.value)`,
    [JSON.stringify([...wanted])],
  )
  for (const { textKey, title, body } of read) texts.set(textKey, wholeText({ title, body }))
  return texts
}

function* takeApart(texts: ReadonlyMap<string, string>, known: KnownShingles): Steps<void> {
  for (const [key, text] of texts) {
    known.set(key, shinglesOf(normalise(text).text))
    yield
  }
}
