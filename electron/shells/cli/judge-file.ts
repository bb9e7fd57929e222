import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import type { Output } from '../../../shared/contract'
import { MAX_COMMENT } from '../../../shared/model/review'
import { Refusal, type Reply } from '../../../shared/refusals'
import type { CliDesk } from './file-commands'
import { labelsOf } from './labels-of'

type Judgement = Output<'learning.classify'>[number]

const TEXTS_AT_ONCE = 2_000
/** From here on a text is called positive when it must be called something. */
const EVEN = 5_000

/** Judges each row of a CSV file with the model in use and, where a column says what the rows are, how often it is right. */
export async function judgeFile(
  desk: CliDesk,
  command: { file: string; text: string; label: string | undefined },
): Promise<Reply> {
  const rows = await readRows(command.file, [command.text, ...(command.label ? [command.label] : [])])
  const texts = rows.map((row) => (row[command.text] ?? '').slice(0, MAX_COMMENT))
  const judged = await judgeAll(desk, texts)
  const counts = { positive: 0, negative: 0, uncertain: 0 }
  for (const { verdict } of judged) counts[verdict]++
  const labels = command.label ? labelsOf(rows.map((row) => row[command.label!] ?? '')) : null
  return { ok: true, value: { texts: texts.length, ...counts, ...(labels && test(judged, labels)) } }
}

/** @throws Refusal import.unknown_file, import.missing_columns, import.broken_quotes */
async function readRows(file: string, columns: readonly string[]): Promise<Record<string, string>[]> {
  const { heads, rows } = parsed(basename(file), decoded(await readBytes(file)))
  const missing = columns.filter((column) => !heads.includes(column))
  if (missing.length > 0) throw new Refusal('import.missing_columns', { name: basename(file), columns: missing })
  return rows
}

function parsed(name: string, text: string): { heads: string[]; rows: Record<string, string>[] } {
  let heads: string[] = []
  try {
    const rows = parse<Record<string, string>>(text, {
      columns: (found: string[]) => (heads = found),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    })
    return { heads, rows }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Refusal('import.broken_quotes', { name, line: Number(error.lines) })
  }
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(resolve(file))
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT')
      throw new Refusal('import.unknown_file', { name: basename(file) })
    throw error
  }
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

async function judgeAll({ app, session }: CliDesk, texts: readonly string[]): Promise<Judgement[]> {
  const judged: Judgement[] = []
  for (let from = 0; from < texts.length; from += TEXTS_AT_ONCE) {
    const reply = await app.call(session, 'learning.classify', { texts: texts.slice(from, from + TEXTS_AT_ONCE) })
    if (!reply.ok) throw new Refusal(reply.code, reply.details)
    judged.push(...(reply.value as Judgement[]))
  }
  return judged
}

/** Rows whose label says neither are left out. `sure` is of those that are not left to people. */
function test(judged: readonly Judgement[], labels: readonly (boolean | null)[]): object {
  const rows = judged.flatMap((judgement, index) => {
    const label = labels[index]!
    return label === null ? [] : [{ ...judgement, label }]
  })
  const share = (of: typeof rows) => {
    const right = of.filter(({ positiveBps, label }) => positiveBps >= EVEN === label).length
    return { n: of.length, right, accuracyBps: of.length > 0 ? Math.round((right * 10_000) / of.length) : 0 }
  }
  const sure = rows.filter(({ verdict }) => verdict !== 'uncertain')
  const sureRight = sure.filter(({ verdict, label }) => (verdict === 'positive') === label).length
  return {
    accuracy: share(rows),
    ofPositive: share(rows.filter(({ label }) => label)),
    ofNegative: share(rows.filter(({ label }) => !label)),
    sure: {
      n: sure.length,
      right: sureRight,
      accuracyBps: sure.length > 0 ? Math.round((sureRight * 10_000) / sure.length) : 0,
    },
    leftToPeople: rows.length - sure.length,
    unlabelled: judged.length - rows.length,
  }
}
