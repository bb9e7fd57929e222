/** The files of attachments, each under the digest of its content. A name from outside never becomes a path. */
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '../../../shared/refusals'

const DIGEST = /^[0-9a-f]{64}$/

export function attachmentPath(dataDir: string, sha256: string): string {
  if (!DIGEST.test(sha256)) throw new Error('an attachment without a digest')
  return join(dataDir, 'attachments', sha256.slice(0, 2), sha256)
}

/**
 * Copies a file under the digest of its content and answers the digest. The bytes are on the disk before the name is;
 * the same content lands in the same place, and what stood there damaged is whole again.
 * @throws Refusal storage.full
 */
export async function keepFile(dataDir: string, source: string, temporaryId: string): Promise<string> {
  const folder = join(dataDir, 'attachments')
  const temporary = join(folder, `${temporaryId}.part`)
  await mkdir(folder, { recursive: true })
  try {
    const sha256 = await copyHashed(source, temporary)
    const path = attachmentPath(dataDir, sha256)
    await mkdir(dirname(path), { recursive: true })
    await rename(temporary, path)
    await syncFolder(dirname(path))
    return sha256
  } catch (error) {
    await rm(temporary, { force: true })
    throw error instanceof Error && 'code' in error && error.code === 'ENOSPC' ? new Refusal('storage.full') : error
  }
}

async function copyHashed(source: string, target: string): Promise<string> {
  const hash = createHash('sha256')
  const handle = await open(target, 'w', 0o600)
  try {
    await writeAll(handle, source, hash)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return hash.digest('hex')
}

async function writeAll(handle: FileHandle, source: string, hash: Hash): Promise<void> {
  for await (const chunk of createReadStream(source) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    await handle.writeFile(chunk)
  }
}

/** Not every system lets a folder be synced; the file itself is already safe. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** What is wrong with a kept file, or null when it is what was kept. */
export async function damageOf(
  dataDir: string,
  { sha256, sizeBytes }: { sha256: string; sizeBytes: number },
): Promise<'missing' | 'changed' | null> {
  if (!DIGEST.test(sha256)) return 'missing'
  const path = attachmentPath(dataDir, sha256)
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return 'missing'
  if (found.size !== sizeBytes) return 'changed'
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk)
  return hash.digest('hex') === sha256 ? null : 'changed'
}
