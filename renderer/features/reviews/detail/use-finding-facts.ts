import { useI18n } from 'vue-i18n'
import { useFormat } from '../../../ui/format'
import { plainText } from '../../../ui/outside-text'

const HUNDRED = 100
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

/** What a rule found, said in words. Each kind of condition tells of itself; what is not known is left out. */
export function useFindingFacts() {
  const { t, te } = useI18n()
  const { percent, number } = useFormat()

  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])
  const words = (value: unknown) =>
    list(value)
      .filter((one) => typeof one === 'string')
      .map(plainText)
      .join(', ')
  const kinds = (value: unknown) => {
    const said = list(value).flatMap((one) => (isRecord(one) ? [String(one.kind)] : []))
    return [...new Set(said)].map((kind) => (te(`review.kinds.${kind}`) ? t(`review.kinds.${kind}`) : kind)).join(', ')
  }
  const share = (value: unknown) => (isNumber(value) ? percent(value) : '')
  const figure = (value: unknown) => (isNumber(value) ? number(Math.round(value * HUNDRED) / HUNDRED) : '')

  /** By the kind of condition, as the rules tell it. */
  const tellers: Readonly<Record<string, (told: unknown) => Readonly<Record<string, string | undefined>>>> = {
    words: (told) => ({ words: words(told) }),
    pattern: (told) => ({ pattern: words(told) }),
    links: (told) => ({ links: words(told) }),
    contacts: (told) => ({ contacts: kinds(told) }),
    lures: (told) => ({ lures: kinds(told) }),
    hidden: (told) => ({ hidden: figure(told) }),
    length: (told) => ({ length: figure(told) }),
    stars: (told) => ({ stars: figure(told) }),
    noWords: () => ({ noWords: 'yes' }),
    firstTime: () => ({ firstTime: 'yes' }),
    unverified: () => ({ unverified: 'yes' }),
    duplicate: (told) =>
      isRecord(told) ? { similarityBps: share(told.similarityBps), others: figure(told.others) } : {},
    burst: (told) =>
      isRecord(told) ? { n: figure(told.n), hours: figure(told.hours), expected: figure(told.expected) } : {},
    contradiction: (told) => (isRecord(told) ? { positiveBps: share(told.positiveBps) } : {}),
  }

  return (details: Readonly<Record<string, unknown>>): string[] =>
    Object.entries(details).flatMap(([kind, told]) =>
      Object.entries(tellers[kind]?.(told) ?? {}).flatMap(([name, value]) =>
        !value ? [] : [t(`review.facts.${name}`, { value })],
      ),
    )
}

/** The review that reads alike; null where none does. */
export function similarIn({ duplicate }: Readonly<Record<string, unknown>>): number | null {
  return isRecord(duplicate) && typeof duplicate.reviewId === 'number' ? duplicate.reviewId : null
}
