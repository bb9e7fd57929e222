import { damageOf } from '../../evidence/attachment-store'
import { tell, type Check } from './check'

interface Kept {
  sha256: string
  sizeBytes: number
  cases: string
}

/** Every file that a case was given is there and is what was given, those taken off again included. */
export const attachmentCheck: Check = {
  name: 'attachments',
  async examine(sql, dataDir) {
    const kept = await sql.all<Kept>(
      `SELECT sha256, max(size_bytes) AS sizeBytes, group_concat(DISTINCT number) AS cases
       FROM attachments JOIN cases ON cases.id = case_id GROUP BY sha256 ORDER BY sha256`,
    )
    const problems: string[] = []
    for (const { cases, ...file } of kept) {
      const damage = await damageOf(dataDir, file)
      if (damage) problems.push(`attachment ${file.sha256} of ${cases} is ${damage}`)
    }
    return { examined: kept.length, problems: tell(problems) }
  },
}
