import { Evidence } from '../../../shared/model/policy'
import { exactly } from './exactly'
import type { FileCommand } from './file-commands'

interface Options {
  text(name: 'out' | 'purpose' | 'currency' | 'method'): string | undefined
  dryRun: boolean
}

/** @throws Error with a sentence for whoever typed the line */
export function readFileCommand(verb: FileCommand['verb'], rest: string[], options: Options): FileCommand {
  const { text } = options
  const [first = '', second = ''] = rest
  switch (verb) {
    case 'dossier':
      exactly(rest, 1, verb)
      return { verb, caseNumber: first, out: outOf(text('out')) }
    case 'attach':
      exactly(rest, 2, verb)
      return { verb, caseNumber: first, file: second, purpose: purposeOf(text('purpose')) }
    case 'reconcile':
      exactly(rest, 1, verb)
      return { verb, file: first, dryRun: options.dryRun }
    case 'payout':
      exactly(rest, 0, verb)
      return { verb, out: outOf(text('out')), currency: text('currency'), method: text('method') }
  }
}

function outOf(text: string | undefined): string {
  if (!text) throw new Error('--out is missing.')
  return text
}

function purposeOf(text = 'photo'): string {
  const purpose = Evidence.safeParse(text)
  if (!purpose.success) throw new Error(`There is no purpose “${text}”.`)
  return purpose.data
}
