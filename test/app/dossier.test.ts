import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runJob } from '../../electron/shells/run-job'
import type { DossierFile } from '../../shared/contract/evidence'
import type { CaseDetail } from '../../shared/model/case'
import type { Role } from '../../shared/permissions'
import type { Language } from '../../shared/refusal-sentences'
import { openCaseDesk, type CaseDesk } from '../support/case-desk'
import { JPEG, pngOf } from '../support/pictures'
import { readPdf, type ReadPdf } from '../support/read-pdf'
import { uploadBytes } from '../support/upload-bytes'

const DAY_MS = 86_400_000
let shop: CaseDesk
beforeEach(async () => {
  shop = await openCaseDesk()
})
afterEach(() => shop.closeSound())

async function make(id: number, language: Language, role: Role = 'owner'): Promise<DossierFile> {
  const reply = await runJob(shop.desk.app, { actor: role, role, shell: 'test' }, 'evidence.dossier', { id, language })
  if (!reply.ok) throw new Error(reply.code)
  return reply.value as DossierFile
}

async function bytesOf({ fileId }: DossierFile): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let offset = 0; ;) {
    const part = await shop.desk.call('evidence.file', { fileId, offset })
    parts.push(Buffer.from(part.base64, 'base64'))
    offset += parts.at(-1)!.length
    if (part.done) return Buffer.concat(parts)
  }
}

const read = async (id: number, language: Language, role?: Role): Promise<ReadPdf> =>
  readPdf(await bytesOf(await make(id, language, role)))

async function attach(id: number, name: string, bytes: Buffer): Promise<CaseDetail> {
  const uploadId = await uploadBytes(shop.desk, name, bytes)
  return shop.desk.call('evidence.attach', { id, uploadId, purpose: 'photo' })
}

/** A bag that came back marked (grade C), paid under a reference. */
async function settledReturn(): Promise<CaseDetail> {
  const opened = await shop.open({ line: 1, note: '颜色与图片不符' })
  await attach(opened.id, '包.png', pngOf({ width: 40, height: 30 }))
  const approved = await shop.approve(opened)
  const shipped = await shop.move(approved, 'recordShipment', { carrier: '顺丰', trackingNumber: 'SF-100200' })
  const received = await shop.move(shipped, 'receive')
  const units = [{ lineId: shop.lineIds[1]!, quantity: 1, outcome: 'accepted', grade: 'C', note: '有划痕' }]
  const granted = await shop.grant(await shop.move(received, 'inspect', { units }))
  return shop.settle(granted, 'ALI-778899')
}

describe('a dossier', () => {
  it.each([
    [
      'zh-CN',
      [
        '售后案卷',
        '退货',
        '双肩包',
        '颜色与图片不符',
        '顺丰 SF-100200',
        '合格收下',
        '有划痕',
        '成色扣减',
        '登记结清',
        '第 1 页',
      ],
    ],
    [
      'en-US',
      [
        'Case dossier',
        'Return',
        '双肩包',
        'SF-100200',
        'Accepted',
        'Grade deduction',
        'Settlement recorded',
        'Page 1 of',
      ],
    ],
  ] as const)('tells the whole case in %s', async (language, words) => {
    const settled = await settledReturn()
    const { text, pages, pictures } = await read(settled.id, language)
    for (const word of words) expect(text).toContain(word)
    const { rows, settlements, attachments, policyVersionId } = settled
    const policy = await shop.desk.call('policies.get', { id: policyVersionId })
    for (const figure of [settled.number, 'C-1', 'ALI-778899', 'Asia/Shanghai', attachments[0]!.sha256])
      expect(text).toContain(figure)
    for (const { rule, amountMinor } of rows) {
      expect(text).toContain(rule)
      expect(text).toContain(`${(amountMinor / 100).toFixed(2)} CNY`)
    }
    expect(text).toContain(`${(settled.totalMinor / 100).toFixed(2)} CNY`)
    expect(text.replaceAll('\n', '')).toContain(settlements[0]!.settlementKey)
    expect(text).toContain(policy.document.name[language])
    expect(text).not.toContain('?')
    expect(pages).toBeGreaterThan(1)
    expect(pictures).toBe(1)
  })

  it('tells times on the shop’s clock and names its zone', async () => {
    const opened = await shop.open()
    expect((await read(opened.id, 'en-US')).text).toContain('2026-03-07 10:00')
    await shop.desk.call('settings.change', { changes: { timeZone: 'America/New_York' } })
    const { text } = await read(opened.id, 'en-US')
    expect(text).toContain('2026-03-06 21:00')
    expect(text).toContain('America/New_York')
  })

  it('shows contact details only to those who may read them, and internal notes to nobody', async () => {
    const { id } = await shop.open()
    await shop.desk.call('cases.addNote', { id, text: 'difficult buyer' })
    const [owner, viewer] = [await read(id, 'en-US'), await read(id, 'en-US', 'viewer')]
    expect(viewer.text).toContain('李雷')
    expect(viewer.text).toContain('not visible to this role')
    expect(owner.text).not.toContain('not visible to this role')
    for (const { text } of [owner, viewer]) {
      expect(text).not.toContain('difficult buyer')
      expect(text).toContain('internal note, left out')
    }
  })

  it('of an undecided case says that its figures are a quote', async () => {
    const { id } = await shop.open()
    expect((await read(id, 'en-US')).text).toContain('nothing has been granted')
  })

  it('is the same file for the same case at the same time', async () => {
    const { id } = await settledReturn()
    const [first, second] = [await bytesOf(await make(id, 'zh-CN')), await bytesOf(await make(id, 'zh-CN'))]
    expect(first.equals(second)).toBe(true)
  })

  it('draws photos, and lists by digest what cannot be drawn: pictures that are broken, lie about their size, or are damaged', async () => {
    const { id } = await shop.open()
    await attach(id, 'plain.png', pngOf({ width: 30, height: 20 }))
    await attach(id, 'alpha.png', pngOf({ width: 20, height: 20, alpha: true }))
    await attach(id, 'photo.jpg', JPEG)
    await attach(id, 'bomb.png', pngOf({ width: 10, height: 10, pixels: Buffer.alloc(50_000_000) }))
    await attach(id, 'huge.png', pngOf({ width: 90_000, height: 90_000, pixels: Buffer.alloc(10) }))
    await attach(id, 'filter.png', pngOf({ width: 1, height: 1, alpha: true, pixels: Buffer.alloc(5, 9) }))
    await attach(id, 'cut.jpg', JPEG.subarray(0, 20))
    await attach(id, 'guide.pdf', Buffer.from('%PDF-1.7\n'))
    const { attachments } = await attach(id, 'gone.png', pngOf({ width: 7, height: 7 }))
    const { sha256 } = attachments.at(-1)!
    const path = join(shop.desk.dataDir, 'attachments', sha256.slice(0, 2), sha256)
    writeFileSync(path, 'other')
    const { text, pictures } = await read(id, 'en-US')
    // The picture with an alpha channel is drawn with a mask, which is a picture, too.
    expect(pictures).toBe(4)
    for (const name of ['bomb.png', 'huge.png', 'filter.png', 'cut.jpg', 'guide.pdf'])
      expect(text).toContain(`${name}: Not embedded`)
    expect(text).toContain('gone.png: The file is not what was kept')
    for (const each of attachments) expect(text).toContain(each.sha256)
    writeFileSync(path, pngOf({ width: 7, height: 7 }))
  })

  it('holds texts from outside of any length and kind', async () => {
    const note = `${'很长的说明'.repeat(398)}\u202e\u0007<b>&`
    const opened = await shop.open({ note })
    const long = await shop.move(opened, 'askInfo', { question: 'x'.repeat(2_000) })
    const { text, pages } = await read(long.id, 'zh-CN')
    expect(text.replaceAll('\n', '')).toContain(`${'很长的说明'.repeat(20)}`)
    expect(text).toContain('<b>&')
    expect(text.replaceAll('\n', '')).toContain('x'.repeat(500))
    expect(pages).toBeGreaterThan(2)
  })

  it('of a case that is not there is refused', async () => {
    await expect(make(999, 'en-US')).rejects.toThrow('case.unknown')
  })

  it('is cleared away after a day, when the next one is made', async () => {
    const { id } = await shop.open()
    const first = await make(id, 'en-US')
    shop.pass(DAY_MS - 1_000)
    await make(id, 'en-US')
    const folder = join(shop.desk.dataDir, 'files')
    expect(readdirSync(folder)).toHaveLength(2)
    shop.pass(2_000)
    await make(id, 'en-US')
    expect(existsSync(join(folder, `${first.fileId}.pdf`))).toBe(false)
    expect(await shop.desk.ask('evidence.file', { fileId: first.fileId })).toMatchObject({ code: 'file.unknown' })
    expect(readdirSync(folder)).toHaveLength(2)
  })
})
