/** Makes the contexts that handlers are given: one for reading, one per unit of work, one per job. */
import type { AppEventName, EndpointName } from '../../shared/contract'
import type { ShopSettings } from '../../shared/contract/desk'
import type { Database } from '../db/open-database'
import type { ReadContext, Session, Upload, WriteContext } from '../domain/context'
import { recordAudit } from '../domain/audit/record-audit'
import type { Clock, Ids } from './clock'
import type { Jobs } from './jobs'
import { projections } from './projections'
import type { Door } from './router'
import type { UnitOfWork } from './unit-of-work'

export interface Sources {
  dataDir: string
  clock: Clock
  ids: Ids
  database: Database
  work: UnitOfWork
  jobs: Jobs
  tell: (name: AppEventName, payload: unknown) => void
  shop: () => ShopSettings
}

export function openContexts(
  sources: Sources,
): Pick<Door, 'read' | 'write' | 'startJob'> & { uploads: Map<string, Upload> } {
  const uploads = new Map<string, Upload>()
  const read = (session: Session): ReadContext => ({
    session,
    uploads,
    dataDir: sources.dataDir,
    shop: sources.shop(),
    sql: sources.database.reader,
    now: sources.clock,
    newId: sources.ids,
  })
  async function write<Result>(session: Session, work: (context: WriteContext) => Promise<Result>): Promise<Result> {
    const changes: [AppEventName, unknown][] = []
    const result = await sources.work.run((sql) =>
      work({ ...read(session), sql, projections, changed: (name, payload) => void changes.push([name, payload]) }),
    )
    for (const [name, payload] of changes) sources.tell(name, payload)
    return result
  }
  const startJob: Door['startJob'] = (session, name: EndpointName, input, work) =>
    sources.jobs.start(name, (handle) =>
      work({
        ...read(session),
        ...handle,
        sql: sources.database.jobReader,
        write: (unit, part) =>
          write(session, async (context) => {
            const result = await unit(context)
            await recordAudit(context, name, part ?? input, part ? result : null)
            return result
          }),
      }),
    )
  return { uploads, read, write, startJob }
}
