/** The folder that weekly reports are written into. What stands there is never replaced. */
import { link, open, rename, rm, stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { Refusal } from '../../../../shared/refusals'

/** Tried by writing: rights alone do not tell what a network folder or a full disk allows. @throws Refusal report.folder */
export async function checkFolder(folder: string, probeId: string): Promise<void> {
  const found = isAbsolute(folder) ? await stat(folder).catch(() => null) : null
  if (!found?.isDirectory()) throw new Refusal('report.folder', { folder })
  const probe = join(folder, `.afterdesk-${probeId}.part`)
  try {
    await writeNew(probe, Buffer.alloc(0))
  } catch (error) {
    throw refusalOf(error, folder)
  } finally {
    await rm(probe, { force: true }).catch(() => undefined)
  }
}

export async function standsIn(folder: string, name: string): Promise<boolean> {
  return (await stat(join(folder, name)).catch(() => null)) !== null
}

/** Puts a file there whole or not at all. Answers false where one of that name stands there already. @throws Refusal report.folder */
export async function putInto(folder: string, name: string, bytes: Buffer, partId: string): Promise<boolean> {
  const part = join(folder, `.${name}.${partId}.part`)
  try {
    await writeNew(part, bytes)
    return await takeName(part, folder, name)
  } catch (error) {
    throw refusalOf(error, folder)
  } finally {
    await rm(part, { force: true }).catch(() => undefined)
  }
}

async function writeNew(path: string, bytes: Buffer): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A link never replaces, a rename would; where the file system has no links, who comes last looks before it renames. */
async function takeName(part: string, folder: string, name: string): Promise<boolean> {
  const path = join(folder, name)
  try {
    await link(part, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
  }
  if (await standsIn(folder, name)) return false
  await rename(part, path)
  return true
}

function refusalOf(error: unknown, folder: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  return code === undefined ? error : new Refusal('report.folder', { folder, reason: code })
}
