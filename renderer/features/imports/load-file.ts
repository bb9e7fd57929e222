import type { Output } from '../../../shared/contract'
import { call } from '../../api/client'
import { uploadFile } from '../../api/upload-file'

export type Inspection = Output<'imports.inspect'>

/** A chosen file and how far the desk has come with it. */
export interface ImportFile {
  readonly key: number
  readonly file: File
  readonly state: 'waiting' | 'uploading' | 'reading' | 'ready' | 'stopped' | 'failed'
  readonly sentBytes: number
  readonly uploadId: string | null
  readonly inspection: Inspection | null
  readonly error: unknown
}

export const unloaded = { state: 'waiting', sentBytes: 0, uploadId: null, inspection: null, error: null } as const

/** Gives a file to the desk and has it looked at, telling every step; never throws. */
export async function loadFile(
  file: File,
  signal: AbortSignal,
  tell: (changes: Partial<ImportFile>) => void,
): Promise<void> {
  tell({ state: 'uploading' })
  try {
    const uploadId = await uploadFile(file, signal, (sentBytes) => tell({ sentBytes }))
    tell({ state: 'reading', uploadId })
    tell({ state: 'ready', inspection: await call('imports.inspect', { uploadId }) })
  } catch (error) {
    tell(signal.aborted ? { state: 'stopped' } : { state: 'failed', error })
  }
}
