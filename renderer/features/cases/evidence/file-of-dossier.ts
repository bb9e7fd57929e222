import { z } from 'zod'

const Result = z.object({ fileId: z.string() })

/** The file that a finished dossier names. */
export function fileOfDossier(result: unknown): string | null {
  const parsed = Result.safeParse(result)
  return parsed.success ? parsed.data.fileId : null
}
