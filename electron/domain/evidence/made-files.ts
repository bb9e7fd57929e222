/** Files that jobs made to be read once: dossiers. They are cleared after a day. */
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Output, Parsed } from '../../../shared/contract'
import { Refusal } from '../../../shared/refusals'
import { DAY_MS } from '../../../shared/time'
import type { ReadContext } from '../context'
import { readPart } from './read-part'

const FILE_ID = /^[\w-]{1,80}$/

const folderOf = (dataDir: string): string => join(dataDir, 'files')

/** Keeps a file under `<name>_<id>` and answers that id; it is there whole or not at all. */
export async function keepMadeFile(
  { dataDir, now, newId }: Pick<ReadContext, 'dataDir' | 'now' | 'newId'>,
  name: string,
  bytes: Buffer,
): Promise<string> {
  const fileId = `${name}_${newId()}`
  const path = join(folderOf(dataDir), `${fileId}.pdf`)
  await mkdir(folderOf(dataDir), { recursive: true })
  await writeFile(`${path}.part`, bytes, { mode: 0o600 })
  await utimes(`${path}.part`, now() / 1_000, now() / 1_000)
  await rename(`${path}.part`, path)
  return fileId
}

/** @throws Refusal file.unknown */
export async function readMadeFile(
  { dataDir }: ReadContext,
  { fileId, offset }: Parsed<'evidence.file'>,
): Promise<Output<'evidence.file'>> {
  if (!FILE_ID.test(fileId)) throw new Refusal('file.unknown')
  const path = join(folderOf(dataDir), `${fileId}.pdf`)
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new Refusal('file.unknown')
  return {
    name: `${fileId.split('_')[0]}.pdf`,
    sizeBytes: found.size,
    ...(await readPart(path, found.size, offset)),
  }
}

export async function clearMadeFiles({ dataDir, now }: Pick<ReadContext, 'dataDir' | 'now'>): Promise<void> {
  const names = await readdir(folderOf(dataDir)).catch(() => [])
  for (const name of names) {
    const path = join(folderOf(dataDir), name)
    const found = await stat(path).catch(() => null)
    if (found && found.mtimeMs < now() - DAY_MS) await rm(path, { force: true })
  }
}
