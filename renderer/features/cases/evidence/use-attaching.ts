import { shallowRef } from 'vue'
import { call } from '../../../api/client'
import { uploadFile } from '../../../api/upload-file'
import type { CaseDetail } from '../../../../shared/model/case'
import type { Evidence } from '../../../../shared/model/policy'
import { MEDIA_LIMITS } from '../../../../shared/model/attachment'
import { Refusal } from '../../../../shared/refusals'

/** A file on its way to the case. */
export interface Attaching {
  readonly file: File
  readonly sentBytes: number
  readonly error: unknown
}

const LARGEST_BYTES = Math.max(...Object.values(MEDIA_LIMITS))

/** What can be told before anything is sent; what a file really is, the desk tells from its bytes. */
export function refusalOf({ name, size }: Pick<File, 'name' | 'size'>): Refusal | null {
  if (size === 0) return new Refusal('attachment.empty', { name })
  return size > LARGEST_BYTES
    ? new Refusal('attachment.too_large', { name, sizeBytes: size, mostBytes: LARGEST_BYTES })
    : null
}

/** Uploads files one after the other and keeps each with the case; one that is refused does not hold up the others. */
export function useAttaching(keep: (detail: CaseDetail) => void) {
  const attaching = shallowRef<readonly Attaching[]>([])
  const isBusy = shallowRef(false)

  const tell = (file: File, changes: Partial<Attaching>) =>
    (attaching.value = attaching.value.map((one) => (one.file === file ? { ...one, ...changes } : one)))
  const drop = (file: File) => (attaching.value = attaching.value.filter((one) => one.file !== file))

  async function send(caseId: number, file: File, purpose: Evidence): Promise<void> {
    try {
      const refusal = refusalOf(file)
      if (refusal) throw refusal
      const uploadId = await uploadFile(file, new AbortController().signal, (sentBytes) => tell(file, { sentBytes }))
      keep(await call('evidence.attach', { id: caseId, uploadId, purpose }))
      drop(file)
    } catch (error) {
      tell(file, { error })
    }
  }

  async function attach(caseId: number, files: readonly File[], purpose: Evidence): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    attaching.value = files.map((file) => ({ file, sentBytes: 0, error: null }))
    for (const file of files) await send(caseId, file, purpose)
    isBusy.value = false
  }

  return { attaching, isBusy, attach, drop }
}
