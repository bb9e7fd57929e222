/** Files admitted to be imported or kept. What was uploaded lies in the data folder under its id, never under a name from outside. */
import { readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Refusal } from '../../../shared/refusals'
import type { Upload } from '../context'
import type { SourceFile } from './reading/source-file'

export function uploadFolder(dataDir: string): string {
  return join(dataDir, 'uploads')
}

/** Admits a local file, or a folder of CSV files, without copying it. */
export function admitLocalFile(uploads: Map<string, Upload>, id: string, path: string): string {
  uploads.set(id, { name: basename(path), path, sizeBytes: 0, receivedBytes: 0, temporary: false })
  return id
}

/** Removes what earlier runs left behind: an upload lives no longer than the program that took it. */
export async function clearUploads(dataDir: string): Promise<void> {
  // What cannot be removed takes room, and is no reason to keep the desk shut.
  await rm(uploadFolder(dataDir), { recursive: true, force: true }).catch(() => undefined)
}

export async function removeUploads(uploads: Map<string, Upload>, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const upload = uploads.get(id)
    uploads.delete(id)
    if (upload?.temporary) await rm(upload.path, { force: true })
  }
}

/** @throws Refusal import.unknown_file */
export function loadUpload(uploads: Map<string, Upload>, id: string): Upload {
  const upload = uploads.get(id)
  if (!upload) throw new Refusal('import.unknown_file', { uploadId: id })
  return upload
}

/** The files behind upload ids; a folder stands for its CSV files. @throws Refusal import.unknown_file */
export async function filesOf(uploads: Map<string, Upload>, ids: readonly string[]): Promise<SourceFile[]> {
  const files: SourceFile[] = []
  for (const id of ids) {
    const upload = loadUpload(uploads, id)
    if (upload.temporary && upload.receivedBytes !== upload.sizeBytes)
      throw new Refusal('import.unknown_file', { name: upload.name })
    files.push(...(await filesAt(upload)))
  }
  return files
}

async function filesAt({ name, path }: Upload): Promise<SourceFile[]> {
  const found = await stat(path).catch(() => null)
  if (found?.isFile()) return [{ name, path, sizeBytes: found.size }]
  if (!found?.isDirectory()) throw new Refusal('import.unknown_file', { name })
  const names = (await readdir(path)).filter((entry) => /\.(csv|tsv|txt)$/i.test(entry)).sort()
  const files = await Promise.all(names.map((entry) => filesAt({ name: entry, path: join(path, entry) } as Upload)))
  return files.flat()
}
