import type { ReviewDetail, ReviewSummary } from '../../shared/model/review'
import { NOW } from './mount-in-desk'

const HOUR_MS = 3_600_000

/** A row of the queue: published, reported by nobody, held by a rule. */
export function exampleSummary(changes: Partial<ReviewSummary> = {}): ReviewSummary {
  return {
    id: 7,
    version: 3,
    state: 'pending',
    queue: 'held',
    stars: 2,
    valueCenti: 200,
    defaulted: false,
    title: null,
    excerpt: 'Broke on the first day',
    photos: 0,
    followUps: 0,
    replied: false,
    reports: 0,
    appealed: false,
    rejectReason: null,
    findings: [],
    tags: [],
    verification: 'none',
    channel: 'web',
    source: 'desk',
    language: 'en',
    sku: 'CUP',
    productTitle: 'Cup',
    category: 'kitchen',
    authorName: 'Lin',
    orderId: null,
    externalNumber: null,
    caseId: null,
    caseNumber: null,
    ratedAt: NOW - 24 * HOUR_MS,
    moderateBy: NOW + 20 * HOUR_MS,
    claimedBy: null,
    claimedUntil: null,
    positiveBps: null,
    ...changes,
  }
}

/** A review whole, as `reviews.get` answers it for an owner. */
export function exampleReview(changes: Partial<ReviewDetail> = {}): ReviewDetail {
  return {
    ...exampleSummary(),
    body: 'Broke on the first day',
    photoUrls: [],
    ratings: [{ dimension: 'product', stars: 2, raw: '2', scale: '1-5' }],
    valueRows: [
      { dimension: 'product', label: { 'zh-CN': '描述相符', 'en-US': 'As described' }, stars: 2, weightBps: 10_000 },
    ],
    times: {
      opensAt: null,
      closesAt: null,
      editableUntil: null,
      followUpUntil: null,
      defaultsAt: null,
      moderateBy: null,
    },
    policyVersionId: null,
    orderReviewStatus: null,
    allFindings: [],
    masks: [],
    shown: { title: null, body: 'Broke on the first day' },
    followUpTexts: [],
    replies: [],
    reportsMade: [],
    timeline: [],
    verificationNote: null,
    sentiment: null,
    aspects: [],
    order: null,
    author: { reviews: 0, meanCenti: null, rejected: 0, cases: 0, latest: [] },
    similar: [],
    moves: ['approve', 'reject', 'hide', 'escalate', 'reply', 'report', 'verify', 'editComment', 'followUp'],
    ...changes,
  }
}
