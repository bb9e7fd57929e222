/** Files that jobs made to be read once: dossiers and reports. They are cleared after a day. */
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Output, Parsed } from '../../../shared/contract'
import { Refusal } from '../../../shared/refusals'
import { DAY_MS } from '../../../shared/time'
import type { ReadContext } from '../context'
import { readPart } from './read-part'

/** Letters and digits of any script, so that a name can be in the language of the file; nothing that could be a path. */
const FILE_ID = /^[\p{L}\p{N}_-]{1,80}$/u

/** What is made, by the ending of its name. */
export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const
export type MadeEnding = keyof typeof MEDIA_TYPES
const ENDINGS = Object.keys(MEDIA_TYPES) as MadeEnding[]

const folderOf = (dataDir: string): string => join(dataDir, 'files')

/** Keeps a file under `<name>_<id>` and answers that id; it is there whole or not at all. No name has a `_` of its own. */
export async function keepMadeFile(
  { dataDir, now, newId }: Pick<ReadContext, 'dataDir' | 'now' | 'newId'>,
  name: string,
  bytes: Buffer,
  ending: MadeEnding,
): Promise<string> {
  const fileId = `${name}_${newId()}`
  const path = join(folderOf(dataDir), `${fileId}.${ending}`)
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
  for (const ending of ENDINGS) {
    const path = join(folderOf(dataDir), `${fileId}.${ending}`)
    const found = await stat(path).catch(() => null)
    if (!found?.isFile()) continue
    const name = `${fileId.split('_')[0]}.${ending}`
    const part = await readPart(path, found.size, offset)
    return { name, mediaType: MEDIA_TYPES[ending], sizeBytes: found.size, ...part }
  }
  throw new Refusal('file.unknown')
}

export async function clearMadeFiles({ dataDir, now }: Pick<ReadContext, 'dataDir' | 'now'>): Promise<void> {
  const names = await readdir(folderOf(dataDir)).catch(() => [])
  for (const name of names) {
    const path = join(folderOf(dataDir), name)
    const found = await stat(path).catch(() => null)
    if (found && found.mtimeMs < now() - DAY_MS) await rm(path, { force: true })
  }
}
