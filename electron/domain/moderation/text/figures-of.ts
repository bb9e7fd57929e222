const DIGIT_OF = new Map<string, string>([
  ...pairs('〇零一二三四五六七八九', '00123456789'),
  ...pairs('壹贰叁肆伍陆柒捌玖', '123456789'),
  ...pairs('幺两', '12'),
])

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((character, index) => [character, to[index]!])
}

const HAN_DIGIT = /[〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两]/g

/** The text with Han digits as figures; as long as the text it is given. */
export function figuresOf(normalisedText: string): string {
  return normalisedText.replace(HAN_DIGIT, (character) => DIGIT_OF.get(character)!)
}
