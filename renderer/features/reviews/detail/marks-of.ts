/** What can be marked in the text of a review: why it is held, what pulls its sentiment, what it is about. */
import type { ReviewDetail } from '../../../../shared/model/review'
import type { Language } from '../../../../shared/refusal-sentences'
import type { TextMark } from '../../../ui/marked-pieces'
import type { NamedMark } from '../../../ui/MarkedText.vue'
import { outcomeTone } from '../review-tone'

export const MARKINGS = ['findings', 'sentiment', 'aspects'] as const
export type Marking = (typeof MARKINGS)[number]

export interface Marks {
  readonly names: readonly NamedMark[]
  /** The marks of one text, by its field. */
  of(field: string): readonly TextMark[]
}

interface Words {
  readonly language: Language
  readonly aspect: (name: string) => string
}

type Given = { name: NamedMark; field: string; spans: readonly { start: number; end: number }[] }

function givenOf(review: ReviewDetail, marking: Marking, { language, aspect }: Words): Given[] {
  if (marking === 'findings') {
    return standingFindings(review).map(({ label, outcome, field, spans }) => ({
      name: { label: label[language], tone: outcomeTone(outcome) },
      field: field ?? '',
      spans,
    }))
  }
  if (marking === 'sentiment') {
    return (review.sentiment?.features ?? []).map(({ text, weight, spans }) => ({
      name: {
        label: `${text} ${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)}`,
        tone: weight > 0 ? 'good' : 'bad',
      },
      field: 'body',
      spans,
    }))
  }
  return review.aspects.map(({ aspect: name, verdict, spans }) => ({
    name: { label: aspect(name), tone: verdict === 'positive' ? 'good' : verdict === 'negative' ? 'bad' : 'plain' },
    field: 'body',
    spans,
  }))
}

/** The findings that hold now, in the order in which they are numbered everywhere. */
export const standingFindings = ({ allFindings }: ReviewDetail) => allFindings.filter(({ standing }) => standing)

export function marksOf(review: ReviewDetail, marking: Marking, words: Words): Marks {
  const given = givenOf(review, marking, words)
  return {
    names: given.map(({ name }) => name),
    of: (field) =>
      given.flatMap((one, mark) =>
        one.field === field ? one.spans.map(({ start, end }) => ({ start, end, mark })) : [],
      ),
  }
}
