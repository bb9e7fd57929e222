import type { ModelReport } from '../../../shared/contract/learning'
import type { LabelledReview } from './read-lessons'
import type { Steps } from './sentiment/steps'
import { topGrams } from './sentiment/top-grams'
import type { HeldOut, Trained } from './sentiment/train'

type Accuracy = ModelReport['accuracy']
type Tested = Omit<ModelReport, 'trainedAt' | 'tookMs' | 'corrections' | 'correctionsSince'>

/** Groups told by name, the largest first. */
const GROUPS_TOLD = 30

/** How a training went: everything in it was measured on texts the weights were not learned from. */
export function* makeReport(lessons: readonly LabelledReview[], trained: Trained): Steps<Tested> {
  const { heldOut, weights, lowBps, highBps } = trained
  const positive = lessons.filter((lesson) => lesson.positive).length
  const good = heldOut.filter((text) => text.positive).length
  const sure = heldOut.filter(({ probability }) => {
    const bps = Math.round(probability * 10_000)
    return bps <= lowBps || bps >= highBps
  })
  return {
    reviews: lessons.length,
    positive,
    negative: lessons.length - positive,
    weights: weights.length - 1,
    lowBps,
    highBps,
    accuracy: accuracyOf('all', heldOut),
    sureAccuracy: accuracyOf('sure', sure),
    baseline: accuracy('baseline', heldOut.length, Math.max(good, heldOut.length - good)),
    byCategory: groups(heldOut, ({ index }) => lessons[index]!.category),
    byLanguage: groups(heldOut, ({ index }) => lessons[index]!.language),
    calibration: calibrationOf(heldOut),
    ...(yield* topGrams(
      lessons.map(({ text }) => text),
      weights,
    )),
  }
}

function accuracy(name: string, n: number, right: number): Accuracy {
  return { name, n, right, accuracyBps: n > 0 ? Math.round((right * 10_000) / n) : 0 }
}

function accuracyOf(name: string, tested: readonly HeldOut[]): Accuracy {
  const right = tested.filter(({ probability, positive }) => probability >= 0.5 === positive).length
  return accuracy(name, tested.length, right)
}

function groups(tested: readonly HeldOut[], nameOf: (text: HeldOut) => string): Accuracy[] {
  const byName = new Map<string, HeldOut[]>()
  for (const text of tested) {
    const group = byName.get(nameOf(text))
    if (group) group.push(text)
    else byName.set(nameOf(text), [text])
  }
  const told = [...byName].map(([name, group]) => accuracyOf(name, group))
  return told.sort((a, b) => b.n - a.n || a.name.localeCompare(b.name)).slice(0, GROUPS_TOLD)
}

function calibrationOf(tested: readonly HeldOut[]): ModelReport['calibration'] {
  return Array.from({ length: 10 }, (_, bin) => {
    const inBin = tested.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin)
    const n = inBin.length
    const sum = inBin.reduce((total, { probability }) => total + probability, 0)
    const good = inBin.filter(({ positive }) => positive).length
    const bps = (part: number) => (n > 0 ? Math.round((part * 10_000) / n) : 0)
    return { fromBps: bin * 1_000, n, meanBps: bps(sum), positiveBps: bps(good) }
  })
}
