import type { OpenDesk } from './open-desk'

/** Sends bytes under a name, as the screen does, and answers the upload. */
export async function uploadBytes(desk: Pick<OpenDesk, 'call'>, name: string, bytes: Buffer): Promise<string> {
  const { uploadId } = await desk.call('imports.beginUpload', { name, sizeBytes: bytes.length })
  const part = 393_216
  for (let offset = 0; offset < bytes.length; offset += part) {
    const base64 = bytes.subarray(offset, offset + part).toString('base64')
    await desk.call('imports.appendUpload', { uploadId, offset, base64 })
  }
  return uploadId
}
