/** Characters of a name that are kept. */
const MOST = 200
/** Control characters, and marks that turn the direction of text so that “gpj.exe” reads as “exe.jpg”. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu

/** A file's name as it is shown: its last part, without what cannot be seen. It is never a path. */
export function shownName(name: string): string {
  const last = name.split(/[/\\]/).pop() ?? ''
  const plain = last.normalize('NFC').replace(UNSEEN, '').trim()
  return plain === '' ? 'file' : [...plain].slice(0, MOST).join('')
}
