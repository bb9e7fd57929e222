/** Writes many orders with a fixed number of statements: the bulk path of imports and samples. */
import type { OrderDraft } from '../../../shared/model/order'
import type { WriteSql } from '../../db/sql'
import type { WriteContext } from '../context'
import type { AllocatedOrder } from './allocate-order'
import { lastId, landBuyers, landRows } from './land-rows'

export interface LandingOrder {
  readonly draft: OrderDraft
  readonly allocated: AllocatedOrder
  readonly fingerprint: string
  /** What the reader of the source warns about, beside the allocation's own warnings. */
  readonly warnings?: readonly string[]
}

/**
 * What became of an order: `added`; `unchanged`, the desk held it already; `repeated`, this import had added the same
 * before; `contradicts`, the number stands with other content.
 */
export type Landing = 'added' | 'unchanged' | 'repeated' | 'contradicts'

export interface Landed {
  /** In the order of the orders given. */
  readonly landings: readonly Landing[]
  readonly buyersAdded: number
  /** Ids of the orders that were added, or null when none was. */
  readonly ids: { readonly from: number; readonly to: number } | null
}

/** One statement per table and set, so a set should be large; what is beside the rows (statistics, search) is kept too. */
export async function landOrders(
  context: WriteContext,
  given: readonly LandingOrder[],
  importBatchId: number | null,
): Promise<Landed> {
  const { sql, projections } = context
  const landings = await compare(sql, given, importBatchId)
  const added = given.filter((_, index) => landings[index] === 'added')
  if (added.length === 0) return { landings, buyersAdded: 0, ids: null }
  const buyers = await landBuyers(
    sql,
    added.map(({ draft }) => draft),
  )
  const from = (await lastId(sql, 'orders')) + 1
  await landRows(context, added, { from, buyerIds: buyers.ids, importBatchId })
  const to = from + added.length - 1
  await projections.enterOrders(context, from, to)
  return { landings, buyersAdded: buyers.added, ids: { from, to } }
}

interface Known {
  fingerprint: string
  importBatchId: number | null
}

async function compare(
  sql: WriteSql,
  given: readonly LandingOrder[],
  importBatchId: number | null,
): Promise<Landing[]> {
  const keys = given.map(({ draft }) => keyOf(draft))
  const rows = await sql.all<Known & { position: number }>(
    `SELECT j.key AS position, fingerprint, import_batch_id AS importBatchId FROM jsonb_each(?) j CROSS JOIN orders
     ON channel = j.value ->> 0 AND external_number = j.value ->> 1`,
    [`[${keys.join(',')}]`],
  )
  const known = new Map<string, Known>(rows.map((row) => [keys[row.position]!, row]))
  return given.map(({ fingerprint }, index) => {
    const before = known.get(keys[index]!)
    if (!before) known.set(keys[index]!, { fingerprint, importBatchId })
    if (!before) return 'added'
    if (before.fingerprint !== fingerprint) return 'contradicts'
    return before.importBatchId === importBatchId ? 'repeated' : 'unchanged'
  })
}

function keyOf({ channel, externalNumber }: OrderDraft): string {
  return JSON.stringify([channel, externalNumber])
}
