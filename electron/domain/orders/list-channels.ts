import type { Output } from '../../../shared/contract'
import type { ReadContext } from '../context'

type Channels = Output<'orders.channels'>

/** From the rollup of days: a million orders are a few thousand rows there. */
export async function listChannels({ sql }: ReadContext): Promise<Channels> {
  const [channels, currencies] = await Promise.all([
    sql.all<Channels['channels'][number]>(
      `SELECT channel, sum(n) AS n FROM daily_orders WHERE dimension = '' GROUP BY channel ORDER BY channel`,
    ),
    sql.all<Channels['currencies'][number]>(
      `SELECT currency, sum(n) AS n FROM daily_orders WHERE dimension = '' GROUP BY currency ORDER BY currency`,
    ),
  ])
  return { channels, currencies }
}
