import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Output, Parsed } from '../../../shared/contract'
import type { WriteContext } from '../context'
import { uploadFolder } from '../files/uploads'

export async function beginUpload(
  { uploads, dataDir, newId }: WriteContext,
  { name, sizeBytes }: Parsed<'imports.beginUpload'>,
): Promise<Output<'imports.beginUpload'>> {
  const uploadId = newId()
  const path = join(uploadFolder(dataDir), `${uploadId}.part`)
  await mkdir(uploadFolder(dataDir), { recursive: true })
  await writeFile(path, '')
  uploads.set(uploadId, { name: basename(name), path, sizeBytes, receivedBytes: 0, temporary: true })
  return { uploadId }
}
