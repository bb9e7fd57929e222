import { readFile } from 'node:fs/promises'
import type { Attachment } from '../../../../shared/model/attachment'
import { attachmentPath, damageOf } from '../attachment-store'
import { PURPOSE_WORDS } from '../words/state-words'
import type { Block, Section } from './block'
import { drawableSide } from './drawable-side'
import type { Writer } from './writer'

/** Bytes of photos drawn in one dossier; those beyond are listed by their digest. */
const MOST_DRAWN_BYTES = 104_857_600

/** Photos as they are, everything else by name, and the digest of each. */
export async function evidenceSections(
  attachments: readonly Attachment[],
  dataDir: string,
  write: Writer,
): Promise<Section[]> {
  if (attachments.length === 0)
    return [{ title: write.label('evidence'), blocks: [{ kind: 'text', text: write.label('none') }] }]
  const blocks: Block[] = [listOf(attachments, write)]
  let left = MOST_DRAWN_BYTES
  for (const attachment of attachments) {
    const block = await photoOf(attachment, dataDir, left, write)
    if (block.kind === 'photo') left -= attachment.sizeBytes
    blocks.push(block)
  }
  return [
    { title: write.label('evidence'), blocks },
    { title: write.label('digests'), blocks: [{ kind: 'text', text: attachments.map(digestLine).join('\n') }] },
  ]
}

function listOf(attachments: readonly Attachment[], write: Writer): Block {
  return {
    kind: 'table',
    columns: [
      { title: '#', share: 4, align: 'right' },
      { title: write.label('file'), share: 40 },
      { title: write.label('purpose'), share: 12 },
      { title: write.label('size'), share: 14, align: 'right' },
      { title: write.label('addedAt'), share: 30 },
    ],
    rows: attachments.map((each, index) => [
      String(index + 1),
      `${each.name}\n${each.mediaType}`,
      write.word(PURPOSE_WORDS[each.purpose]),
      String(each.sizeBytes),
      `${write.at(each.addedAt)}\n${each.addedBy}`,
    ]),
  }
}

async function photoOf(each: Attachment, dataDir: string, leftBytes: number, write: Writer): Promise<Block> {
  if (await damageOf(dataDir, each)) return { kind: 'text', text: `${each.name}: ${write.label('damaged')}` }
  const photo = each.sizeBytes <= leftBytes ? await drawable(each, dataDir) : null
  return photo ?? { kind: 'text', text: `${each.name}: ${write.label('listed')}` }
}

async function drawable({ name, mediaType, sha256 }: Attachment, dataDir: string): Promise<Block | null> {
  if (mediaType !== 'image/jpeg' && mediaType !== 'image/png') return null
  const bytes = await readFile(attachmentPath(dataDir, sha256))
  const sidePixels = drawableSide(bytes, mediaType)
  return sidePixels === null ? null : { kind: 'photo', bytes, sidePixels, caption: name }
}

function digestLine({ name, sha256 }: Attachment, index: number): string {
  return `${index + 1}. ${sha256}  ${name}`
}
