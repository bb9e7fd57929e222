import type { Block, Section } from './block'
import type { Facts } from './gather-facts'
import type { Writer } from './writer'

export function orderSection(facts: Facts, write: Writer): Section {
  const { order } = facts
  const rows: [string, string][] = [
    [write.label('number'), order.externalNumber],
    [write.label('channel'), order.channel],
    [write.label('placedAt'), write.at(order.placedAt)],
    [write.label('paidAt'), write.at(order.paidAt)],
    [write.label('shippedAt'), write.at(order.shippedAt)],
    [write.label('deliveredAt'), write.at(order.deliveredAt)],
    [write.label('paid'), write.money(order.paidMinor)],
    [write.label('granted'), write.money(order.grantedMinor)],
    ...buyerRows(facts, write),
  ]
  return {
    title: write.label('order'),
    blocks: [{ kind: 'facts', rows: rows.filter(([, value]) => value !== '') }, unitsTable(facts, write)],
  }
}

/** Someone who may not read contact details sees that there are some, and the name. */
function buyerRows({ order, masked }: Facts, write: Writer): [string, string][] {
  const { buyer } = order
  if (!buyer) return []
  const hidden = masked ? write.label('masked') : null
  const address = [buyer.country, buyer.region, buyer.city, buyer.address].filter(Boolean).join(' ')
  return [
    [write.label('buyer'), buyer.name ?? ''],
    [write.label('contact'), hidden ?? [buyer.phone, buyer.email].filter(Boolean).join('  ')],
    [write.label('address'), hidden ?? address],
  ]
}

function unitsTable({ case: found, order }: Facts, write: Writer): Block {
  const asked = (lineId: number) => found.lines.find((line) => line.lineId === lineId)
  return {
    kind: 'table',
    columns: [
      { title: '#', share: 4, align: 'right' },
      { title: write.label('item'), share: 46 },
      { title: write.label('quantity'), share: 12, align: 'right' },
      { title: write.label('inCase'), share: 18, align: 'right' },
      { title: write.label('linePaid'), share: 22, align: 'right' },
    ],
    rows: order.lines.map((line) => {
      const part = asked(line.id)?.partMinor
      const quantity = asked(line.id)?.quantity ?? 0
      return [
        String(line.position),
        `${line.title}\n${line.sku}`,
        String(line.quantity),
        part == null ? String(quantity) : `${quantity} · ${write.money(part)}`,
        write.money(line.paidMinor),
      ]
    }),
  }
}
