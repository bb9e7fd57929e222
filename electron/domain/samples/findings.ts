import type { RepairPart } from '../../../shared/model/goods'
import type { GoodsOutcome, Grade } from '../../../shared/model/goods'
import type { Random } from './random'

/** What the shop's people find: in the parcel that came back, and in the unit on the bench. */
export interface SampleFinding {
  outcome: GoodsOutcome
  grade: Grade | null
  note: string
  fault: string
  parts: RepairPart[]
  labourMinor: number
  days: number
}

const PARCELS: readonly (readonly [share: number, GoodsOutcome, Grade | null, string])[] = [
  [0.5, 'accepted', 'A', '包装完好 · Unopened'],
  [0.26, 'accepted', 'B', '已拆封 · Opened'],
  [0.1, 'accepted', 'C', '有使用痕迹 · Signs of use'],
  [0.04, 'damaged', 'D', '运输中受损 · Damaged on the way'],
  [0.04, 'short', null, '包裹里少件 · Not in the parcel'],
  [0.04, 'wrong_item', null, '退回的不是本店售出的款式 · Another item'],
  [0.02, 'not_ours', null, '非本店商品 · Not ours'],
]

const FAULTS: readonly (readonly [fault: string, part: string, partMinor: number, labourMinor: number])[] = [
  ['无法充电，电池老化 · Does not charge, worn battery', '电池 · Battery', 3_600, 4_000],
  ['按键失灵，轴体进水 · Dead keys, water damage', '轴体 · Switches', 1_800, 3_000],
  ['无声，扬声器损坏 · No sound, speaker broken', '扬声器 · Speaker', 2_600, 3_500],
  ['接口松动 · Loose connector', '接口 · Connector', 900, 2_500],
  ['灯管闪烁，驱动板故障 · Flickers, driver board', '驱动板 · Driver board', 3_200, 3_000],
  ['缝线开裂 · Seam split', '缝线与衬布 · Thread and lining', 400, 2_000],
]

export function drawFinding(random: Random): SampleFinding {
  const drawn = random.next()
  let below = 0
  const [, outcome, grade, note] = PARCELS.find(([share]) => drawn < (below += share)) ?? PARCELS[0]!
  const [fault, name, unitPriceMinor, labourMinor] = random.pick(FAULTS)
  const parts = [{ name, quantity: 1, unitPriceMinor }]
  return { outcome, grade, note, fault, parts, labourMinor, days: random.between(2, 10) }
}
