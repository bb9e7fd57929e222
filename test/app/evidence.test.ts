import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseDetail } from '../../shared/model/case'
import type { Reply } from '../../shared/refusals'
import { openCaseDesk, type CaseDesk } from '../support/case-desk'
import { JPEG, pngOf } from '../support/pictures'
import { uploadBytes } from '../support/upload-bytes'

let shop: CaseDesk
let found: CaseDetail
beforeEach(async () => {
  shop = await openCaseDesk()
  found = await shop.open({ kind: 'refund', reason: 'damaged' })
})
afterEach(() => shop.closeSound())

const PNG = pngOf({ width: 4, height: 3 })
const attach = async (name: string, bytes: Buffer, id = found.id): Promise<Reply<CaseDetail>> =>
  shop.desk.ask('evidence.attach', { id, uploadId: await uploadBytes(shop.desk, name, bytes), purpose: 'photo' })

async function attached(name: string, bytes: Buffer): Promise<CaseDetail> {
  const reply = await attach(name, bytes)
  if (!reply.ok) throw new Error(reply.code)
  return reply.value
}

/** Every file below a folder of the data folder, by its path. */
const filesIn = (folder: string): string[] =>
  readdirSync(join(shop.desk.dataDir, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

async function readAll(id: number): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let offset = 0; ;) {
    const part = await shop.desk.call('evidence.read', { id, offset })
    parts.push(Buffer.from(part.base64, 'base64'))
    offset += parts.at(-1)!.length
    if (part.done) return Buffer.concat(parts)
  }
}

describe('evidence', () => {
  it('is kept with the case and comes back byte for byte, part by part', async () => {
    const big = Buffer.concat([JPEG, Buffer.alloc(1_300_000, 7)])
    const { attachments, timeline } = await attached('../袖口 照片.JPG', big)
    expect(attachments).toMatchObject([
      { name: '袖口 照片.JPG', mediaType: 'image/jpeg', sizeBytes: big.length, purpose: 'photo', addedBy: 'test' },
    ])
    expect((await readAll(attachments[0]!.id)).equals(big)).toBe(true)
    expect(timeline.at(-1)).toMatchObject({ step: 'attach', details: { sha256: attachments[0]!.sha256 } })
  })

  it('of the same content is stored once, on one case and on several', async () => {
    const other = await shop.open({ kind: 'refund', reason: 'damaged', line: 1 })
    const first = await attached('a.png', PNG)
    const again = await attached('b.png', PNG)
    expect(again.attachments).toEqual(first.attachments)
    expect(await attach('c.png', PNG, other.id)).toMatchObject({ ok: true })
    expect(filesIn('attachments')).toHaveLength(1)
    expect(filesIn('uploads')).toEqual([])
  })

  it('can be taken off while nobody has decided, and not after; its bytes stay', async () => {
    const kept = await attached('a.png', PNG)
    const attachmentId = kept.attachments[0]!.id
    const off = await shop.desk.call('evidence.detach', { id: kept.id, version: kept.version, attachmentId })
    expect([off.attachments, off.timeline.at(-1)!.step, filesIn('attachments').length]).toEqual([[], 'detach', 1])
    expect(await shop.desk.ask('evidence.read', { id: attachmentId })).toMatchObject({ code: 'attachment.unknown' })
    const back = await attached('a.png', PNG)
    const granted = await shop.approve(back)
    const late = { id: granted.id, version: granted.version, attachmentId: back.attachments[0]!.id }
    expect(await shop.desk.ask('evidence.detach', late)).toMatchObject({ code: 'case.wrong_state' })
    expect(await shop.desk.ask('evidence.detach', { ...late, version: 1 })).toMatchObject({ code: 'case.stale' })
  })

  it('of another case cannot be taken off through this one', async () => {
    const other = await shop.open({ kind: 'refund', reason: 'damaged', line: 1 })
    const kept = await attached('a.png', PNG)
    const input = { id: other.id, version: other.version, attachmentId: kept.attachments[0]!.id }
    expect(await shop.desk.ask('evidence.detach', input)).toMatchObject({ code: 'attachment.unknown' })
  })

  it('that was damaged on the disk is not handed out, is found by an examination, and is whole again once kept anew', async () => {
    const { attachments } = await attached('a.png', PNG)
    const [path = ''] = filesIn('attachments')
    writeFileSync(path, Buffer.alloc(PNG.length, 1))
    const { id } = attachments[0]!
    expect(await shop.desk.ask('evidence.read', { id })).toEqual({
      ok: false,
      code: 'attachment.damaged',
      details: { name: 'a.png' },
    })
    const failed = async () =>
      (await shop.desk.call('desk.verify', {})).findings
        .filter(({ passed }) => !passed)
        .map(({ check, problems }) => [check, problems.length])
    expect(await failed()).toEqual([['attachments', 1]])
    rmSync(path)
    expect(await failed()).toEqual([['attachments', 1]])
    await attached('a.png', PNG)
    expect((await readAll(id)).equals(PNG)).toBe(true)
    expect(await failed()).toEqual([])
  })

  it('is at most fifty files for a case', async () => {
    for (let n = 0; n < 50; n++) await attached(`${n}.png`, pngOf({ width: n + 1, height: 1 }))
    expect(await attach('51.png', PNG)).toEqual({ ok: false, code: 'attachment.too_many', details: { most: 50 } })
    expect(await attach('again.png', pngOf({ width: 1, height: 1 }))).toMatchObject({ ok: true })
  })
})

const HTML = Buffer.from('<!doctype html><script>alert(1)</script>')
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
const ZIP = Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateSync(Buffer.alloc(5_000_000))])
const HEIC = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(16)])
const MATROSKA = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.from('matroska'), Buffer.alloc(64)])

describe('what is not evidence is refused by its bytes, whatever its name says:', () => {
  it.each([
    ['a page named as a picture', 'photo.png', HTML],
    ['a drawing that can carry a script', 'a.svg', SVG],
    ['a packed archive', 'photos.zip', ZIP],
    ['a packed archive named as a video', 'clip.mp4', ZIP],
    ['a program', 'photo.jpg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)])],
    ['a photo in a container of videos', 'photo.mp4', HEIC],
    ['a video in a container of another kind', 'clip.webm', MATROSKA],
    ['a page that begins with a space and a picture later', 'a.gif', Buffer.concat([Buffer.from(' '), PNG])],
    ['the signature of a PNG and nothing of one', 'a.png', PNG.subarray(0, 8)],
  ])('%s', async (_, name, bytes) => {
    expect(await attach(name, bytes)).toEqual({ ok: false, code: 'attachment.unsupported', details: { name } })
    expect(await shop.desk.call('cases.get', { id: found.id })).toMatchObject({ attachments: [], version: 1 })
  })

  it('an empty file, and one above the limit of its kind', async () => {
    expect(await attach('a.png', Buffer.alloc(0))).toMatchObject({ code: 'attachment.empty' })
    const sizeBytes = 21 * 1_048_576
    expect(await attach('a.png', Buffer.concat([PNG, Buffer.alloc(sizeBytes - PNG.length)]))).toEqual({
      ok: false,
      code: 'attachment.too_large',
      details: { name: 'a.png', sizeBytes, mostBytes: 20_971_520 },
    })
  })

  it('an upload that never was, or is not whole', async () => {
    const input = { id: found.id, purpose: 'photo' } as const
    expect(await shop.desk.ask('evidence.attach', { ...input, uploadId: '../../etc/passwd' })).toMatchObject({
      code: 'import.unknown_file',
    })
    const { uploadId } = await shop.desk.call('imports.beginUpload', { name: 'a.png', sizeBytes: PNG.length + 1 })
    await shop.desk.call('imports.appendUpload', { uploadId, offset: 0, base64: PNG.toString('base64') })
    expect(await shop.desk.ask('evidence.attach', { ...input, uploadId })).toMatchObject({
      code: 'import.unknown_file',
    })
  })

  it('a file that is two things at once is kept as what it begins as, and never as a page', async () => {
    const { attachments } = await attached('both.html', Buffer.concat([PNG, HTML, ZIP]))
    expect(attachments).toMatchObject([{ name: 'both.html', mediaType: 'image/png' }])
  })
})

describe('a name is only shown:', () => {
  it.each([
    ['../../../../etc/passwd', 'passwd'],
    ['C:\\Windows\\system32\\cmd.exe', 'cmd.exe'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['gpj.\u202eexe', 'gpj.exe'],
    ['a\u0000b\nc.png', 'abc.png'],
    ['\u200b', 'file'],
    ['长'.repeat(255), '长'.repeat(200)],
  ])('%j', async (name, shown) => {
    const { attachments } = await attached(name, PNG)
    expect(attachments.map((each) => each.name)).toEqual([shown])
    expect(filesIn('attachments').map((path) => path.split(/[/\\]/).pop())).toEqual([attachments[0]!.sha256])
    expect(readFileSync(filesIn('attachments')[0]!).equals(PNG)).toBe(true)
  })
})

it('a file that a job made is found by its id alone', async () => {
  for (const fileId of ['../afterdesk', '..', 'x/../../afterdesk.db', 'none'])
    expect(await shop.desk.ask('evidence.file', { fileId })).toMatchObject({ ok: false, code: 'file.unknown' })
})
