import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Output } from '../../../shared/contract'
import { call } from '../../api/client'
import { uploadFile } from './upload-file'

export const MOST_FILES = 20
export type Inspection = Output<'imports.inspect'>

export interface ImportFile {
  readonly key: number
  readonly file: File
  readonly state: 'waiting' | 'uploading' | 'reading' | 'ready' | 'stopped' | 'failed'
  readonly sentBytes: number
  readonly uploadId: string | null
  readonly inspection: Inspection | null
  readonly error: unknown
}

/** The files of the next import: given to the desk one after the other, and looked at. They outlive the page. */
export const useImportFiles = defineStore('import-files', () => {
  const files = shallowRef<readonly ImportFile[]>([])
  const hasTooMany = shallowRef(false)
  const stops = new Map<number, AbortController>()
  let lastKey = 0
  let turn: Promise<void> = Promise.resolve()

  function patch(key: number, changes: Partial<ImportFile>): void {
    files.value = files.value.map((file) => (file.key === key ? { ...file, ...changes } : file))
  }

  function add(chosen: readonly File[]): void {
    const room = MOST_FILES - files.value.length
    hasTooMany.value = chosen.length > room
    const added = chosen.slice(0, room).map<ImportFile>((file) => ({
      key: ++lastKey,
      file,
      state: 'waiting',
      sentBytes: 0,
      uploadId: null,
      inspection: null,
      error: null,
    }))
    files.value = [...files.value, ...added]
    for (const { key } of added) start(key)
  }

  function start(key: number): void {
    stops.set(key, new AbortController())
    patch(key, { state: 'waiting', sentBytes: 0, uploadId: null, inspection: null, error: null })
    turn = turn.then(() => load(key))
  }

  async function load(key: number): Promise<void> {
    const file = files.value.find((one) => one.key === key)
    const signal = stops.get(key)?.signal
    if (!file || !signal || signal.aborted) return
    patch(key, { state: 'uploading' })
    try {
      const uploadId = await uploadFile(file.file, signal, (sentBytes) => patch(key, { sentBytes }))
      patch(key, { state: 'reading', uploadId })
      patch(key, { state: 'ready', inspection: await call('imports.inspect', { uploadId }) })
    } catch (error) {
      patch(key, signal.aborted ? { state: 'stopped' } : { state: 'failed', error })
    }
  }

  function stop(key: number): void {
    stops.get(key)?.abort()
    patch(key, { state: 'stopped' })
  }

  function remove(key: number): void {
    stops.get(key)?.abort()
    stops.delete(key)
    files.value = files.value.filter((file) => file.key !== key)
    hasTooMany.value = false
  }

  function clear(): void {
    for (const { key } of files.value) remove(key)
  }

  /** Gives every file to the desk again, after it let the earlier copies go. */
  async function reload(): Promise<void> {
    for (const { key } of files.value) start(key)
    await turn
  }

  /** Resolves when nothing is loading any more. */
  const settled = () => turn

  const areReady = computed(() => files.value.length > 0 && files.value.every(({ state }) => state === 'ready'))
  const uploadIds = computed(() => files.value.flatMap(({ uploadId }) => uploadId ?? []))
  return { files, hasTooMany, areReady, uploadIds, add, start, stop, remove, clear, reload, settled }
})
