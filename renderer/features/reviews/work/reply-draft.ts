import type { Template } from '../../../../shared/contract/moderation'
import type { ReviewDetail } from '../../../../shared/model/review'
import type { Language } from '../../../../shared/refusal-sentences'

export interface ReplyDraft {
  readonly visibility: 'public' | 'private'
  readonly body: string
  readonly templateId: number | null
}
export const emptyReply = (): ReplyDraft => ({ visibility: 'public', body: '', templateId: null })

/** The language to answer in: that of the review where there are texts for it, else the desk's. */
export function replyLanguage({ language }: ReviewDetail, desk: Language): Language {
  if (language?.startsWith('zh')) return 'zh-CN'
  return language?.startsWith('en') ? 'en-US' : desk
}

/** What each placeholder stands for; one that stands for nothing here stays in sight. */
export function fillPlaceholders(body: string, review: ReviewDetail, shopName: string): string {
  const values = new Map<string, string | null>([
    ['buyer', review.order?.buyerName ?? review.authorName],
    ['product', review.productTitle],
    ['order', review.externalNumber],
    ['shop', shopName],
    ['case', review.caseNumber],
    ['stars', String(review.stars)],
  ])
  return body.replace(/\{(\w+)\}/g, (whole, name: string) => values.get(name) || whole)
}

/** What is written after another template is chosen: it takes the place of the last one, and what was typed by hand stays. */
export function templateBody(written: string, last: string, next: string): string {
  if (written.trim() === '' || written === last) return next
  if (last !== '' && written.includes(last)) return written.replace(last, () => next).trim()
  return next === '' ? written : `${written.trimEnd()}\n\n${next}`
}

/** Placeholders that a filled text still holds. */
export function openPlaceholders(body: string): string[] {
  return [...new Set([...body.matchAll(/\{\w+\}/g)].map(([whole]) => whole))]
}

export function templatesFor(templates: readonly Template[], visibility: ReplyDraft['visibility']): Template[] {
  return templates.filter(({ kind }) => kind === `${visibility}_reply`)
}
