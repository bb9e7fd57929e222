import { onScopeDispose, shallowRef, watch } from 'vue'
import { readAttachment } from '../../../api/read-parts'

/** Where the page finds an attachment's bytes, while somebody looks; null until they are here. */
export function useAttachmentUrl(id: () => number | null) {
  const url = shallowRef<string | null>(null)
  const error = shallowRef<unknown>(null)
  let reading: AbortController | null = null

  function forget(): void {
    reading?.abort()
    if (url.value) URL.revokeObjectURL(url.value)
    url.value = error.value = null
  }

  async function load(attachmentId: number): Promise<void> {
    const mine = (reading = new AbortController())
    try {
      const { blob } = await readAttachment(attachmentId, mine.signal)
      if (!mine.signal.aborted) url.value = URL.createObjectURL(blob)
    } catch (cause) {
      if (!mine.signal.aborted) error.value = cause
    }
  }

  watch(
    id,
    (now) => {
      forget()
      if (now !== null) void load(now)
    },
    { immediate: true },
  )
  onScopeDispose(forget)
  return { url, error }
}
