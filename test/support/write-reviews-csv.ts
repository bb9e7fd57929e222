import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { between, pick, seededRandom, type Random } from './seed'

const COLUMNS = 'review id,sku,product name,category,rating,comment,date,author,email'
const PRODUCTS = 800
const FROM = Date.UTC(2025, 0, 1)
/** What people speak of, how much, and what they say of it, by whether they are pleased. */
const ABOUT =
  '质量|颜色|面料|物流|客服|包装|大小|手感|做工|味道|性价比|款式|厚度|版型|拉链|口袋|针脚|袖长|领口|赠品'.split('|')
const HOW = '真的|有点|非常|比想象中|和图片比|跟上次比|总体|确实|意外地|一直|妈妈说|朋友也觉得'.split('|')
const SAID = {
  good: '很好|不错|满意|细致|舒服|合适|漂亮|靠谱|超出预期|没得说|值这个价|会再买'.split('|'),
  bad: '很差|失望|粗糙|不合适|偏小|起球|发黄|掉线|不值|太慢|和描述不符|不会再买'.split('|'),
}
const NAMES = ['王芳', '李雷', '张伟', 'Ann Lee', 'José Díaz', 'Mia Wong', '刘洋', 'Tom K']

function comment(random: Random, stars: number, number: number): string {
  if (between(random, 1, 10) > 6) return ''
  const words = SAID[stars >= 4 ? 'good' : 'bad']
  const said = Array.from(
    { length: between(random, 2, 6) },
    () => pick(random, ABOUT) + pick(random, HOW) + pick(random, words),
  )
  return `${said.join('，')}，第${number % 977}天`
}

/** Writes a generic review export of so many reviews, the same for the same seed. */
export async function writeReviewsCsv(path: string, many: number, seed: number): Promise<void> {
  const random = seededRandom(seed)
  const file = createWriteStream(path)
  file.write(`${COLUMNS}\n`)
  for (let number = 1; number <= many; number++) {
    const product = between(random, 1, PRODUCTS)
    const stars = pick(random, [1, 2, 3, 4, 4, 5, 5, 5, 5])
    const at = new Date(FROM + between(random, 0, 600 * 86_400) * 1_000).toISOString()
    const author = `${pick(random, NAMES)},buyer${between(random, 1, 30_000)}@example.com`
    const row = `R${number},SKU-${product},商品 ${product},类目 ${product % 20},${stars},"${comment(random, stars, number)}",${at},${author}`
    if (!file.write(`${row}\n`)) await once(file, 'drain')
  }
  file.end()
  await finished(file)
}
