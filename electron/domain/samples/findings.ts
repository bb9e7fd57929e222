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

type Fault = readonly [fault: string, part: string, partMinor: number, labourMinor: number]

const SEAM: Fault = ['缝线开裂 · Seam split', '缝线与衬布 · Thread and lining', 400, 2_000]
const ZIP: Fault = ['拉链损坏 · Zip broken', '拉链 · Zip', 600, 2_000]
const LOOSE: Fault = ['部件松动 · A part has come loose', '紧固件 · Fastener', 500, 2_500]
const HOUSEHOLD: readonly Fault[] = [LOOSE, ['密封圈老化渗漏 · Leaks, worn seal', '密封圈 · Seal', 800, 1_500]]

/** What breaks in goods of a category; anything else has something loose. */
const FAULTS: Readonly<Record<string, readonly Fault[]>> = {
  数码: [
    ['无法充电，电池老化 · Does not charge, worn battery', '电池 · Battery', 3_600, 4_000],
    ['进水后失灵 · Fails after water got in', '主板 · Main board', 4_800, 4_000],
    ['接口松动 · Loose connector', '接口 · Connector', 900, 2_500],
  ],
  家居: HOUSEHOLD,
  home: HOUSEHOLD,
  鞋靴: [['鞋底开胶 · Sole coming off', '鞋底胶 · Sole glue', 500, 2_000], SEAM],
  箱包: [ZIP, SEAM],
  服饰: [ZIP, SEAM],
}

export function drawFinding(category: string, random: Random): SampleFinding {
  const drawn = random.next()
  let below = 0
  const [, outcome, grade, note] = PARCELS.find(([share]) => drawn < (below += share)) ?? PARCELS[0]!
  const [fault, name, unitPriceMinor, labourMinor] = random.pick(FAULTS[category] ?? [LOOSE])
  const parts = [{ name, quantity: 1, unitPriceMinor }]
  return { outcome, grade, note, fault, parts, labourMinor, days: random.between(2, 10) }
}
