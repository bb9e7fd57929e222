import { DISPOSITION_WORDS, GOODS_WORDS, OUTCOME_WORDS, WORK_WORDS } from '../words/state-words'
import type { Block, Section } from './block'
import type { Facts } from './gather-facts'
import type { Writer } from './writer'

/** What came in, what was found, what went out; null for a case that moves no goods. */
export function goodsSection(facts: Facts, write: Writer): Section | null {
  const { goodsUnits, parcels, replacements, repair } = facts.case
  const blocks: Block[] = [
    ...(goodsUnits.length > 0 ? [unitsTable(facts, write)] : []),
    ...(parcels.length > 0 ? [parcelsTable(facts, write)] : []),
    ...(replacements.length > 0 ? [replacementsTable(facts, write)] : []),
    ...(repair ? [repairFacts(facts, write)] : []),
  ]
  return blocks.length === 0 ? null : { title: write.label('goods'), blocks }
}

function unitsTable({ case: found, order }: Facts, write: Writer): Block {
  const skuOf = (lineId: number) => order.lines.find(({ id }) => id === lineId)?.sku ?? ''
  return {
    kind: 'table',
    columns: [
      { title: write.label('item'), share: 21 },
      { title: write.label('quantity'), share: 12, align: 'right' },
      { title: write.label('state'), share: 14 },
      { title: write.label('outcome'), share: 16 },
      { title: write.label('grade'), share: 8 },
      { title: write.label('disposition'), share: 14 },
      { title: write.label('remark'), share: 18 },
    ],
    rows: found.goodsUnits.map((unit) => [
      skuOf(unit.lineId),
      String(unit.quantity),
      write.word(GOODS_WORDS[unit.state]),
      unit.outcome === null ? '' : write.word(OUTCOME_WORDS[unit.outcome]),
      unit.grade ?? '',
      unit.disposition === null ? '' : write.word(DISPOSITION_WORDS[unit.disposition]),
      unit.note ?? '',
    ]),
  }
}

function parcelsTable({ case: found }: Facts, write: Writer): Block {
  return {
    kind: 'table',
    columns: [
      { title: write.label('parcel'), share: 30 },
      { title: write.label('sentAt'), share: 20 },
      { title: write.label('arrivedAt'), share: 30 },
    ],
    rows: found.parcels.map((parcel) => [
      `${write.label(parcel.direction === 'in' ? 'parcelIn' : 'parcelOut')} · ${parcel.carrier} ${parcel.trackingNumber}`,
      write.at(parcel.sentAt),
      parcel.lostAt === null ? write.at(parcel.arrivedAt) : write.label('lostAt', { at: write.at(parcel.lostAt) }),
    ]),
  }
}

function replacementsTable({ case: found }: Facts, write: Writer): Block {
  return {
    kind: 'table',
    columns: [
      { title: write.label('replacement'), share: 44 },
      { title: write.label('quantity'), share: 12, align: 'right' },
      { title: write.label('unitPrice'), share: 22, align: 'right' },
      { title: write.label('arrivedAt'), share: 20 },
    ],
    rows: found.replacements.map((each) => [
      `${each.title}\n${each.sku}`,
      String(each.quantity),
      write.money(each.unitPriceMinor),
      write.at(each.deliveredAt),
    ]),
  }
}

function repairFacts({ case: found }: Facts, write: Writer): Block {
  const repair = found.repair!
  const rows: [string, string][] = [
    [write.label('repair'), write.word(WORK_WORDS[found.work])],
    [write.label('serial'), repair.serialNumber ?? ''],
    [write.label('fault'), repair.faultFound ?? ''],
    [write.label('covered'), write.label(repair.covered ? 'yes' : 'no')],
    [write.label('charge'), write.money(repair.chargeMinor)],
  ]
  return { kind: 'facts', rows: rows.filter(([, value]) => value !== '') }
}
