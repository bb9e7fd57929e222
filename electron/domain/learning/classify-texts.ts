import type { Output, Parsed } from '../../../shared/contract'
import { Refusal } from '../../../shared/refusals'
import type { ReadContext } from '../context'
import { loadModel } from './current-model'
import { judge, verdictOf } from './sentiment/judge'
import { explain } from './sentiment/top-grams'

/** A text without a single character says nothing either way. */
const NOTHING_SAID = 5_000

/** @throws Refusal learning.no_model */
export async function classifyTexts(
  { sql }: ReadContext,
  { texts, explain: why }: Parsed<'learning.classify'>,
): Promise<Output<'learning.classify'>> {
  const model = await loadModel(sql)
  if (!model) throw new Refusal('learning.no_model')
  return texts.map((text) => {
    const positiveBps = judge(model, text)
    const features = why ? explain(text, model.weights) : []
    if (positiveBps === null) return { positiveBps: NOTHING_SAID, verdict: 'uncertain', features }
    return { positiveBps, verdict: verdictOf(model, positiveBps), features }
  })
}
