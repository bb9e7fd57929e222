/** Accounts of messengers by the words that name them. Over the text without stuffing, in small letters. */
import type { ContactKind } from '../../../../shared/model/moderation'
import type { Place } from './place'

const LINK = String.raw`\s?(?:群?号码?|群|账号|id)?\s?(?:是|为|就是|搜|加|[:=\-~>→])?\s?[:=]?\s?`
/** A name with a figure or a line in it is no word of a language. */
const HANDLE = String.raw`@?(?=[a-z_.-]{0,19}[0-9_-])[a-z][a-z0-9_-]{5,19}(?![a-z0-9])`
const NUMBER = String.raw`\+?[0-9](?:[\s-]?[0-9]){4,14}(?![0-9])`
const NAMED = String.raw`@?[a-z][a-z0-9_.-]{4,29}(?![a-z0-9])`
const STATED = String.raw`\s?(?:号码?|账号|id|user(?:name)?|handle)?\s?(?:是|为|[:=@])\s?`

const WECHAT = String.raw`(?:微信|薇信|威信|维信|徽信|微❤|薇❤|威❤|v信|v❤|wechat|weixin|we\schat|(?<![a-z0-9])(?:vx|wx|wei\s?xin)(?![a-z]))`
const QQ = String.raw`(?:(?<![a-z0-9])q{1,2}(?=[\s:号群0-9是])|扣扣|企鹅|秋秋)`
const MESSENGER = String.raw`(?:telegram|whats\s?app|纸飞机|飞机号|电报|(?<![a-z0-9])tg(?![a-z])|skype|kakao(?:talk)?|viber|zalo|discord|snapchat|(?<![a-z])line\s?id|(?<![a-z])insta(?:gram)?(?![a-z]))`

const PATTERNS: readonly (readonly [ContactKind, RegExp])[] = [
  ['wechat', new RegExp(`${WECHAT}(?:${LINK}(?:${HANDLE}|${NUMBER})|${STATED}${NAMED})`, 'g')],
  ['qq', new RegExp(`${QQ}${LINK}[1-9][0-9]{4,10}(?![0-9])`, 'g')],
  [
    'messenger',
    new RegExp(`${MESSENGER}(?:${LINK}(?:${HANDLE}|${NUMBER})|${STATED}${NAMED}|\\s@[a-z][a-z0-9_.]{3,29})`, 'g'),
  ],
  ['messenger', /(?<![a-z0-9])line\s?(?:id\s?)?[:=]\s?@?[a-z0-9][a-z0-9_.-]{3,19}(?![a-z0-9])/g],
  ['messenger', /(?<![a-z0-9.])(?:t\.me|wa\.me|m\.me|line\.me|discord\.gg|chat\.whatsapp\.com)\/[\w+/-]{3,60}/g],
]
const HINT =
  /微|薇|威|维|徽|v信|v❤|wechat|weixin|we chat|vx|wx|wei xin|q|扣扣|企鹅|秋秋|telegram|app|飞机|电报|tg|skype|kakao|viber|zalo|discord|snapchat|line|insta|\.me\//

export function findAccounts(text: string): Place[] {
  if (!HINT.test(text)) return []
  const places: Place[] = []
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const place = { kind, from: match.index, to: match.index + match[0].length }
      if (!places.some((other) => other.from < place.to && place.from < other.to)) places.push(place)
    }
  }
  return places
}
