import { createHash } from 'node:crypto'
import type { OrderDraft } from '../../../../shared/model/order'
import { DAY_MS, HOUR_MS } from '../../../../shared/time'
import type { LandingReview } from '../../reviews/landing/landing-review'
import type { Random } from '../random'
import { AROUND, COPIED, FOLLOW_UPS, FORBIDDEN, OF_GOODS, REPLIES, type Mood } from './sentences'

/** Shares of delivered orders that are rated, and of ratings that come with words. */
const [RATED, WORDED] = [0.35, 0.6]

/** What the buyer of a delivered order says of its first line; nothing for most orders. */
export function generateReviews(draft: OrderDraft, now: number, random: Random): LandingReview[] {
  if (draft.deliveredAt === null || !random.chance(RATED)) return []
  const ratedAt = draft.deliveredAt + Math.floor(random.around(60, 0.9) * HOUR_MS)
  const line = draft.lines[0]!
  if (ratedAt >= now) return []
  const stars = drawStars(random)
  const mood: Mood = stars >= 4 ? 'good' : stars === 3 ? 'mixed' : 'bad'
  const body = random.chance(WORDED) ? bodyOf(line.category ?? '', mood, random) : null
  const later = ratedAt + 20 * DAY_MS
  const follows = body !== null && later < now && random.chance(0.08)
  const replied = body !== null && ratedAt + DAY_MS < now && random.chance(mood === 'bad' ? 0.5 : 0.12)
  // A few name no order, so that the desk cannot tell whether they bought it.
  const unmatched = random.chance(0.03)
  const id = `S-${draft.externalNumber}`
  return [
    {
      source: 'sample',
      externalId: id,
      channel: draft.channel,
      orderNumber: unmatched ? null : draft.externalNumber,
      sku: line.sku,
      productTitle: line.title,
      category: line.category,
      authorName: draft.buyer?.name ?? '',
      authorEmail: unmatched ? null : (draft.buyer?.email ?? null),
      authorPhone: null,
      authorId: null,
      ratings: ['product', 'service', 'logistics'].map((dimension) => {
        const given = Math.min(5, Math.max(1, dimension === 'product' ? stars : stars + random.between(-1, 1)))
        return { dimension, stars: given, raw: String(given), scale: '1-5' }
      }),
      title: null,
      body,
      photos: body !== null && random.chance(0.15) ? [`https://photos.example.com/${id}.jpg`] : [],
      language: body === null ? null : languageOf(line.category ?? ''),
      ratedAt,
      // The newest wait to be looked at.
      state: body !== null && now - ratedAt < 12 * DAY_MS && random.chance(0.5) ? 'pending' : null,
      followUps: follows ? [{ body: random.pick(FOLLOW_UPS[mood]), at: later }] : [],
      reply: replied ? { body: REPLIES[mood], at: ratedAt + DAY_MS } : null,
      tags: [],
      fingerprint: `sample:id:${id}`,
      contentDigest: createHash('sha256')
        .update(`${stars}\n\n${body ?? ''}`)
        .digest('hex'),
    },
  ]
}

const SHARES: readonly (readonly [stars: number, share: number])[] = [
  [5, 0.56],
  [4, 0.18],
  [3, 0.09],
  [2, 0.07],
  [1, 0.1],
]

function drawStars(random: Random): number {
  const drawn = random.next()
  let below = 0
  return SHARES.find(([, share]) => drawn < (below += share))?.[0] ?? 5
}

const languageOf = (category: string): 'zh' | 'en' => (category === 'home' || category === 'sports' ? 'en' : 'zh')

/** A thought of the goods, often others of what is around them; now and then one that contradicts the stars, a copy, or an offence. */
function bodyOf(category: string, mood: Mood, random: Random): string {
  const language = languageOf(category)
  const said: Mood = random.chance(0.025) ? (mood === 'bad' ? 'good' : 'bad') : mood
  if (mood === 'good' && random.chance(0.03)) return COPIED
  const goods = (OF_GOODS[category] ?? OF_GOODS.家居!)[said]
  const thoughts = [random.pick(goods)]
  if (random.chance(0.75)) thoughts.push(random.pick(AROUND[language][said]))
  if (random.chance(0.3)) thoughts.push(random.pick(AROUND[language][random.chance(0.7) ? said : 'mixed']))
  if (random.chance(0.3)) thoughts.reverse()
  if (random.chance(0.03)) thoughts.push(random.pick(FORBIDDEN))
  return [...new Set(thoughts)].join(language === 'en' ? '. ' : random.pick(['，', '。', '，', '！']))
}
