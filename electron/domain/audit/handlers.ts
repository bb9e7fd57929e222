import type { Output, Parsed } from '../../../shared/contract'
import type { EndpointsOf, Handlers, ReadContext } from '../context'

type Row = Output<'audit.list'>['rows'][number]

async function listAudit({ sql }: ReadContext, { offset, limit }: Parsed<'audit.list'>): Promise<Output<'audit.list'>> {
  const [count] = await sql.all<{ total: number }>('SELECT count(*) AS total FROM audit_log')
  const rows = await sql.all<Omit<Row, 'input'> & { input: string }>(
    'SELECT id, at, actor, role, endpoint, subject, input FROM audit_log ORDER BY id DESC LIMIT ? OFFSET ?',
    [limit, offset],
  )
  return {
    total: count?.total ?? 0,
    offset,
    rows: rows.map((row) => ({ ...row, input: JSON.parse(row.input) as unknown })),
  }
}

export const auditHandlers: Handlers<EndpointsOf<'audit'>> = {
  'audit.list': listAudit,
}
