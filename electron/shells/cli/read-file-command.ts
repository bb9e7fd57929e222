import { CalendarDate } from '../../../shared/time'
import { Evidence } from '../../../shared/model/policy'
import { exactly } from './exactly'
import type { FileCommand } from './file-commands'

interface Options {
  text(name: 'out' | 'purpose' | 'currency' | 'method' | 'from' | 'to' | 'format'): string | undefined
  dryRun: boolean
  full: boolean
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
    case 'report': {
      exactly(rest, 0, verb)
      const format = formatOf(text('format'))
      if (options.full && format !== 'pdf') throw new Error('--full is for a PDF; the tables are always complete.')
      const [from, to] = [dayOf('from', text('from')), dayOf('to', text('to'))]
      return { verb, out: outOf(text('out')), from, to, format, full: options.full }
    }
  }
}

function outOf(text: string | undefined): string {
  if (!text) throw new Error('--out is missing.')
  return text
}

function dayOf(name: string, text: string | undefined): string {
  if (!text) throw new Error(`--${name} is missing.`)
  if (!CalendarDate.safeParse(text).success) throw new Error(`--${name} takes a date like 2026-11-01, not “${text}”.`)
  return text
}

function formatOf(text = 'pdf'): 'pdf' | 'xlsx' | 'csv' {
  if (text === 'pdf' || text === 'xlsx' || text === 'csv') return text
  throw new Error(`--format is pdf, xlsx or csv, not “${text}”.`)
}

function purposeOf(text = 'photo'): string {
  const purpose = Evidence.safeParse(text)
  if (!purpose.success) throw new Error(`There is no purpose “${text}”.`)
  return purpose.data
}
