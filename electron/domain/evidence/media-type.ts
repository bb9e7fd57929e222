import type { MediaType } from '../../../shared/model/attachment'

/** So many bytes at the beginning of a file say what it is. */
export const HEAD_BYTES = 4_096

const JPEG = Buffer.from([0xff, 0xd8, 0xff])
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
const EBML = Buffer.from([0x1a, 0x45, 0xdf, 0xa3])
/** Brands of MP4 files that hold video; photos and sound in the same container are others. */
const MP4_BRANDS = ['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V ', 'M4VP', 'MSNV', 'dash']

const at = (head: Buffer, offset: number, text: string): boolean =>
  head.subarray(offset, offset + text.length).toString('latin1') === text

/** What a file is by its first bytes, or null for what is not kept. A name and its ending say nothing. */
export function mediaTypeOf(head: Buffer): MediaType | null {
  if (head.subarray(0, JPEG.length).equals(JPEG)) return 'image/jpeg'
  if (head.subarray(0, PNG.length).equals(PNG)) return 'image/png'
  if (at(head, 0, 'GIF87a') || at(head, 0, 'GIF89a')) return 'image/gif'
  if (at(head, 0, 'RIFF') && at(head, 8, 'WEBPVP8')) return 'image/webp'
  if (at(head, 0, '%PDF-1.') || at(head, 0, '%PDF-2.')) return 'application/pdf'
  if (at(head, 4, 'ftyp') && MP4_BRANDS.includes(head.subarray(8, 12).toString('latin1'))) return 'video/mp4'
  if (head.subarray(0, 4).equals(EBML) && head.subarray(0, 64).includes('webm')) return 'video/webm'
  return null
}
