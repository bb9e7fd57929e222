import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { between, pick, seededRandom, type Random } from './seed'

const COLUMNS = 'review id,sku,product name,category,rating,comment,date,author,email'
const PRODUCTS = 800
const FROM = Date.UTC(2025, 0, 1)
/** Pieces of what people say, by whether they are pleased; a comment is some of them in any order. */
const PIECES = {
  good: '质量很好|颜色和图片一样|穿着很舒服|物流很快|客服很耐心|包装完整|大小合适|性价比很高|第二次买了|朋友也说好看|soft fabric|fits well|quick delivery',
  bad: '有一处开线|颜色偏暗|味道有点大|等了很久才到|客服不回复|盒子压坏了|尺码偏小|用了两次就坏|和描述不符|不太值这个价|thin material|came late|wrong size',
}
const NAMES = ['王芳', '李雷', '张伟', 'Ann Lee', 'José Díaz', 'Mia Wong', '刘洋', 'Tom K']

function comment(random: Random, stars: number, number: number): string {
  if (between(random, 1, 10) > 6) return ''
  const pieces = PIECES[stars >= 4 ? 'good' : 'bad'].split('|')
  const said = Array.from({ length: between(random, 2, 6) }, () => pick(random, pieces))
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
