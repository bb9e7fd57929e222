/** Characters that are drawn like another one and used in its place. Keys are lower case and in NFKC. */

/** Each character of the first stands for the one at the same place of the second. */
const LETTERS: readonly (readonly [string, string])[] = [
  // Cyrillic
  ['авеёіїјкмнорстухѕԁһԛԝгь', 'abeeiijkmhopctyxsdhqwrb'],
  // Greek
  ['αβεηικνορτυχω', 'abenikvoptuxw'],
  // Latin letters of their own
  ['ɑɡıȷʟɪʀᴀʙᴄᴅᴇɢʜᴊᴋᴍɴᴏᴘᴛᴜᴠᴡʏᴢ', 'agijlirabcdeghjkmnoptuvwyz'],
  // Arabic-Indic and extended Arabic-Indic digits
  ['٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789'],
  // Han that differ from a common one by a stroke and mean nothing in a review
  ['嶶溦溦徴', '微微微微'],
  ['➕✚✛﹢', '++++'],
]

const SEQUENCES: readonly (readonly [from: number, to: number, first: number])[] = [
  // dingbat digits ❶–❾ ➀–➈ ➊–➒ and ⓵–⓽
  [0x2776, 0x277e, 0x31],
  [0x2780, 0x2788, 0x31],
  [0x278a, 0x2792, 0x31],
  [0x24f5, 0x24fd, 0x31],
  [0x24ff, 0x24ff, 0x30],
  // white letters in black circles and squares
  [0x1f150, 0x1f169, 0x61],
  [0x1f170, 0x1f189, 0x61],
]

/** The two digits of ⑩-like dingbats. */
const TENS: readonly number[] = [0x277f, 0x2789, 0x2793, 0x24fe]

/** A character written as two, side by side. */
export const SPLIT_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['亻言', '信'],
  ['亻尔', '你'],
  ['亻介', '价'],
])

function build(): Map<string, string> {
  const folds = new Map<string, string>()
  for (const [from, to] of LETTERS) {
    const targets = [...to]
    for (const [index, character] of [...from].entries()) folds.set(character, targets[index]!)
  }
  for (const [from, to, first] of SEQUENCES) {
    for (let code = from; code <= to; code++)
      folds.set(String.fromCodePoint(code), String.fromCodePoint(first + code - from))
  }
  for (const code of TENS) folds.set(String.fromCodePoint(code), '10')
  return folds
}

export const LOOK_ALIKES: ReadonlyMap<string, string> = build()
