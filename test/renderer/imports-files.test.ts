import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useImportFiles } from '../../renderer/features/imports/import-files.store'
import { suggestProfile } from '../../renderer/features/imports/suggest-profile'
import { uploadFile } from '../../renderer/api/upload-file'
import type { Input, Output } from '../../shared/contract'
import { Refusal } from '../../shared/refusals'
import { fakeBridge } from './mount-in-desk'

const inspection = (
  name: string,
  suggestedProfile: Output<'imports.inspect'>['suggestedProfile'] = 'shopify',
): Output<'imports.inspect'> => ({
  name,
  encoding: 'utf-8',
  delimiter: ',',
  columns: ['Name'],
  sample: [['#1001']],
  suggestedProfile,
  role: 'orders',
})

/** Keeps what is uploaded, as the desk would. */
function uploads() {
  const received = new Map<string, Buffer>()
  const bridge = fakeBridge({
    'imports.beginUpload': ({ name }: Input<'imports.beginUpload'>) => {
      received.set(name, Buffer.alloc(0))
      return { uploadId: name }
    },
    'imports.appendUpload': ({ uploadId, offset, base64 }: Input<'imports.appendUpload'>) => {
      const before = received.get(uploadId)!
      if (offset !== before.length) throw new Refusal('import.upload_gap', { expectedOffset: before.length })
      received.set(uploadId, Buffer.concat([before, Buffer.from(base64, 'base64')]))
      return { receivedBytes: received.get(uploadId)!.length }
    },
    'imports.inspect': ({ uploadId }: Input<'imports.inspect'>) => inspection(uploadId),
  })
  return { bridge, received }
}

beforeEach(() => setActivePinia(createPinia()))

describe('an upload', () => {
  it('arrives byte for byte, in parts of at most 512 KiB, and tells how far it is', async () => {
    const { bridge, received } = uploads()
    const bytes = Uint8Array.from({ length: 1_300_000 }, (_, index) => (index * 31 + (index >> 8)) % 256)
    const told: number[] = []
    await uploadFile(new File([bytes], 'a.csv'), new AbortController().signal, (sent) => told.push(sent))
    expect(received.get('a.csv')!.equals(Buffer.from(bytes))).toBe(true)
    expect(told).toEqual([524_288, 1_048_576, 1_300_000])
    expect(bridge.of('imports.appendUpload')).toHaveLength(3)
  })

  it('of an empty file sends nothing', async () => {
    const { bridge } = uploads()
    await uploadFile(new File([], 'empty.csv'), new AbortController().signal, () => undefined)
    expect(bridge.of('imports.appendUpload')).toEqual([])
  })

  it('stops between two parts when it is told to', async () => {
    const { bridge } = uploads()
    const stop = new AbortController()
    const sending = uploadFile(new File([new Uint8Array(1_300_000)], 'a.csv'), stop.signal, () =>
      stop.abort(new Error('stopped')),
    )
    await expect(sending).rejects.toThrow('stopped')
    expect(bridge.of('imports.appendUpload')).toHaveLength(1)
  })
})

describe('the files of an import', () => {
  it('are loaded one after the other and are ready when each has been looked at', async () => {
    const { bridge } = uploads()
    const files = useImportFiles()
    files.add([new File(['a'], 'a.csv'), new File(['b'], 'b.csv')])
    expect(files.areReady).toBe(false)
    await files.settled()
    expect(files.areReady).toBe(true)
    expect(files.uploadIds).toEqual(['a.csv', 'b.csv'])
    expect(bridge.calls.map(({ endpoint }) => endpoint)).toEqual([
      'imports.beginUpload',
      'imports.appendUpload',
      'imports.inspect',
      'imports.beginUpload',
      'imports.appendUpload',
      'imports.inspect',
    ])
  })

  it('are twenty at most, and it is said that others were left out', () => {
    uploads()
    const files = useImportFiles()
    files.add(Array.from({ length: 21 }, (_, index) => new File(['a'], `${index}.csv`)))
    expect(files.files).toHaveLength(20)
    expect(files.hasTooMany).toBe(true)
  })

  it('say why one could not be read, and can try it again', async () => {
    const { bridge } = uploads()
    bridge.answers['imports.inspect'] = () => {
      throw new Refusal('import.bad_encoding', { name: 'a.csv', offset: 3 })
    }
    const files = useImportFiles()
    files.add([new File(['a'], 'a.csv')])
    await files.settled()
    expect(files.files[0]).toMatchObject({ state: 'failed', error: { code: 'import.bad_encoding' } })
    bridge.answers['imports.inspect'] = () => inspection('a.csv')
    files.start(files.files[0]!.key)
    await files.settled()
    expect(files.areReady).toBe(true)
  })

  it('can be stopped or taken away while they load', async () => {
    uploads()
    const files = useImportFiles()
    files.add([new File([new Uint8Array(2_000_000)], 'a.csv'), new File(['b'], 'b.csv')])
    const [first] = files.files
    files.stop(first!.key)
    await files.settled()
    expect(files.files.map(({ state }) => state)).toEqual(['stopped', 'ready'])
    files.remove(first!.key)
    await flushPromises()
    expect(files.uploadIds).toEqual(['b.csv'])
    expect(files.areReady).toBe(true)
  })

  it('suggest the format that most of them look like, and a mapping when none does', () => {
    expect(suggestProfile([])).toBeNull()
    expect(
      suggestProfile([
        inspection('a', 'olist'),
        inspection('b', null),
        inspection('c', 'olist'),
        inspection('d', 'shopify'),
      ]),
    ).toBe('olist')
    expect(suggestProfile([inspection('a', null)])).toBe('generic')
  })
})
