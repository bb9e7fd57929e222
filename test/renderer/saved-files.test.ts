import { expect, it } from 'vitest'
import { csvOf } from '../../renderer/ui/save-file'

it('a saved table opens in a spreadsheet as it was, and runs nothing', async () => {
  const blob = csvOf([
    ['原因', 'Amount'],
    ['=HYPERLINK("http://x")', -5],
    ['a "b", c', 12.5],
    ['+1', 0],
    ['@x\n', 1],
  ])
  const bytes = new Uint8Array(await blob.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toBe(
    ['原因,Amount', `"'=HYPERLINK(""http://x"")",-5`, '"a ""b"", c",12.5', "'+1,0", `"'@x\n",1`, ''].join('\r\n'),
  )
})
