import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { loadFile, unloaded } from './load-file'
import type { ImportFile } from './load-file'

export const MOST_FILES = 20

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
    const added = chosen.slice(0, room).map((file) => ({ key: ++lastKey, file, ...unloaded }))
    files.value = [...files.value, ...added]
    for (const { key } of added) start(key)
  }

  function start(key: number): void {
    const stop = new AbortController()
    stops.set(key, stop)
    patch(key, unloaded)
    turn = turn.then(async () => {
      const file = files.value.find((one) => one.key === key)?.file
      if (file && !stop.signal.aborted) await loadFile(file, stop.signal, (changes) => patch(key, changes))
    })
  }

  function stop(key: number): void {
    stops.get(key)?.abort()
    patch(key, { state: 'stopped' })
  }

  function remove(...keys: readonly number[]): void {
    for (const key of keys) stops.get(key)?.abort()
    files.value = files.value.filter(({ key }) => !keys.includes(key))
    hasTooMany.value = false
  }

  /** Gives every file to the desk again, after it let the earlier copies go. */
  const reload = () => (files.value.forEach(({ key }) => start(key)), turn)
  const clear = () => remove(...files.value.map(({ key }) => key))
  const areReady = computed(() => files.value.length > 0 && files.value.every(({ state }) => state === 'ready'))
  const uploadIds = computed(() => files.value.flatMap(({ uploadId }) => uploadId ?? []))
  return { files, hasTooMany, areReady, uploadIds, add, start, stop, remove, clear, reload, settled: () => turn }
})
