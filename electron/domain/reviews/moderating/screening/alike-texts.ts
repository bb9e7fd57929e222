import type { ReviewRow } from '../../../../db/schema/reviews'
import type { ReadSql } from '../../../../db/sql'

/** A review that carries a text. */
export interface Carrier {
  id: number
  ratedAt: number
  authorKey: string
  sku: string
}

export interface AlikeTexts {
  /** By text: other texts that share a band with it, those that share most first. */
  partnersOf(key: string): string[]
  /** By text: the reviews that carry it, earliest first. */
  carriers: Map<string, Carrier[]>
}

/** Different texts looked at in one band; where more share it, they are made from one pattern and any of them tells. */
const MOST_IN_BAND = 48
/** Texts that one is compared with. */
const MOST_COMPARED = 24

type Packed = [band: number, reviewId: number]
type PackedCarrier = [textKey: string, id: number, ratedAt: number, authorKey: string, sku: string]

/** The texts that could be alike to those of the reviews: read by band, so that one that thousands carry is read once. */
export async function alikeTexts(
  sql: ReadSql,
  rows: readonly Pick<ReviewRow, 'id' | 'textKey'>[],
): Promise<AlikeTexts> {
  const bands = await packedRows<Packed>(
    sql,
    `SELECT json_group_array(json_array(band, review_id)) AS packed FROM review_bands WHERE band IN
       (SELECT band FROM json_each(?) j CROSS JOIN review_bands b ON b.review_id = j.value)`,
    rows.map(({ id }) => id),
  )
  const ids = new Set([...rows.map(({ id }) => id), ...bands.map(([, id]) => id)])
  const carried = await packedRows<PackedCarrier>(
    sql,
    `SELECT json_group_array(json_array(text_key, r.id, rated_at, author_key, sku) ORDER BY rated_at, r.id) AS packed
     FROM json_each(?) j CROSS JOIN reviews r ON r.id = j.value WHERE text_key IS NOT NULL`,
    [...ids],
  )
  const carriers = new Map<string, Carrier[]>()
  const keys = new Map<number, string>()
  for (const [key, id, ratedAt, authorKey, sku] of carried) {
    keys.set(id, key)
    const carrier = { id, ratedAt, authorKey, sku }
    const known = carriers.get(key)
    if (known) known.push(carrier)
    else carriers.set(key, [carrier])
  }
  const own = new Set(rows.flatMap(({ textKey }) => textKey ?? []))
  const byBand = textsByBand(bands, keys)
  const bandsOf = bandsByText(own, byBand)
  return { carriers, partnersOf: (key) => sharingMost(key, bandsOf.get(key) ?? [], byBand) }
}

function textsByBand(bands: readonly Packed[], keys: ReadonlyMap<number, string>): Map<number, Set<string>> {
  const texts = new Map<number, Set<string>>()
  for (const [band, id] of bands) {
    const key = keys.get(id)
    if (key === undefined) continue
    const known = texts.get(band)
    if (known) known.add(key)
    else texts.set(band, new Set([key]))
  }
  return texts
}

/** The bands of some texts that other texts have too. */
function bandsByText(
  own: ReadonlySet<string>,
  byBand: ReadonlyMap<number, ReadonlySet<string>>,
): Map<string, number[]> {
  const bands = new Map<string, number[]>()
  for (const [band, texts] of byBand) {
    if (texts.size < 2) continue
    for (const key of texts) {
      if (!own.has(key)) continue
      const known = bands.get(key)
      if (known) known.push(band)
      else bands.set(key, [band])
    }
  }
  return bands
}

function sharingMost(
  own: string,
  bands: readonly number[],
  byBand: ReadonlyMap<number, ReadonlySet<string>>,
): string[] {
  const shared = new Map<string, number>()
  for (const band of bands) {
    let looked = 0
    for (const key of byBand.get(band) ?? []) {
      if (key !== own) shared.set(key, (shared.get(key) ?? 0) + 1)
      if (++looked >= MOST_IN_BAND) break
    }
  }
  const most = [...shared].sort(([, one], [, other]) => other - one).slice(0, MOST_COMPARED)
  return most.map(([key]) => key)
}

/** Many rows as one JSON text: several times as fast to fetch as a row each. */
async function packedRows<Row>(sql: ReadSql, query: string, ids: readonly number[]): Promise<Row[]> {
  const read = await sql.first<{ packed: string }>(query, [JSON.stringify(ids)])
  return JSON.parse(read?.packed ?? '[]') as Row[]
}
