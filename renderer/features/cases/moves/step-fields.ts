import type { OFFERS } from './case-moves'
import type { StepFields } from './take-step'

type Asks = (typeof OFFERS)[keyof typeof OFFERS]['asks']

/** Whether everything that a step cannot do without has been filled in. */
export function isComplete(asks: Asks, { text, declineCode, reference }: StepFields): boolean {
  if (asks === 'text') return text.trim() !== ''
  if (asks === 'decline') return declineCode !== null
  return asks !== 'settlement' || reference.trim() !== ''
}
