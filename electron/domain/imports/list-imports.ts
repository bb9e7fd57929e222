import type { Output, Parsed } from '../../../shared/contract'
import type { AnyImportProfile } from '../../../shared/contract/imports'
import type { ReadContext } from '../context'

interface BatchRow {
  id: number
  at: number
  actor: string
  profile: AnyImportProfile
  files: string
  committed: number
  added: number
  unchanged: number
  rejected: number
}

export async function listImports(
  { sql }: ReadContext,
  { offset, limit }: Parsed<'imports.list'>,
): Promise<Output<'imports.list'>> {
  const total = await sql.first<{ n: number }>('SELECT count(*) AS n FROM import_batches')
  const rows = await sql.all<BatchRow>(
    'SELECT id, at, actor, profile, files, committed, added, unchanged, rejected FROM import_batches ORDER BY id DESC LIMIT ? OFFSET ?',
    [limit, offset],
  )
  return {
    total: total?.n ?? 0,
    offset,
    rows: rows.map((row) => ({ ...row, files: JSON.parse(row.files) as string[], committed: row.committed === 1 })),
  }
}
