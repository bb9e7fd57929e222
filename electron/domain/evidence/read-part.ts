import { open } from 'node:fs/promises'
import { READ_BYTES } from '../../../shared/contract/evidence'

export interface Part {
  offset: number
  base64: string
  done: boolean
}

/** Up to `READ_BYTES` of a file from an offset on; nothing beyond its end. */
export async function readPart(path: string, sizeBytes: number, offset: number): Promise<Part> {
  const wanted = Math.max(0, Math.min(READ_BYTES, sizeBytes - offset))
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(wanted), 0, wanted, offset)
    const base64 = buffer.subarray(0, bytesRead).toString('base64')
    return { offset, base64, done: offset + bytesRead >= sizeBytes }
  } finally {
    await handle.close()
  }
}
