/** The rules a fresh desk brings along, in the order in which they are asked. */
import type { Condition, RuleDraft } from '../../../../shared/model/moderation'
import { ABUSIVE_EN, ABUSIVE_ES, ABUSIVE_PT, ABUSIVE_ZH } from './abusive-words'

type Given = Pick<RuleDraft, 'code' | 'outcome'> & Partial<RuleDraft> & { zh: string; en: string }

function rule({ zh, en, code, outcome, ...rest }: Given, conditions: Condition[]): RuleDraft {
  return {
    code,
    label: { 'zh-CN': zh, 'en-US': en },
    enabled: rest.enabled ?? true,
    scope: { channels: [], categories: [], skus: [] },
    conditions,
    outcome,
    reason: rest.reason ?? null,
    tag: rest.tag ?? null,
  }
}

const abusive = (words: readonly string[], language: string): RuleDraft =>
  rule(
    {
      code: `abusive_words_${language}`,
      zh: `辱骂用语（${{ zh: '中文', en: '英文', es: '西班牙文', pt: '葡萄牙文' }[language]}）`,
      en: `Abusive words (${{ zh: 'Chinese', en: 'English', es: 'Spanish', pt: 'Portuguese' }[language]})`,
      outcome: 'hold',
      reason: 'abusive',
    },
    [{ kind: 'words', words: [...words], languages: language === 'zh' ? [] : [language], wholeWord: true }],
  )

export const DEFAULT_RULES: readonly RuleDraft[] = [
  rule(
    {
      code: 'identity_numbers',
      zh: '身份证号与银行卡号',
      en: 'Identity and bank card numbers',
      outcome: 'mask',
      reason: 'personal_data',
    },
    [{ kind: 'contact', kinds: ['id_card', 'bank_card'] }],
  ),
  rule({ code: 'extortion', zh: '以差评要挟', en: 'Stars held against money', outcome: 'hold', reason: 'extortion' }, [
    { kind: 'lure', kinds: ['extortion'] },
  ]),
  rule({ code: 'paid_review', zh: '好评返现', en: 'Money for good stars', outcome: 'hold', reason: 'paid_review' }, [
    { kind: 'lure', kinds: ['paid_review'] },
  ]),
  rule({ code: 'off_platform', zh: '引流到站外', en: 'Drawn off the shop', outcome: 'hold', reason: 'spam' }, [
    { kind: 'lure', kinds: ['off_platform'] },
  ]),
  rule(
    {
      code: 'messenger_accounts',
      zh: '微信、QQ 等账号',
      en: 'WeChat, QQ and other accounts',
      outcome: 'hold',
      reason: 'contact_details',
    },
    [{ kind: 'contact', kinds: ['wechat', 'qq', 'messenger'] }],
  ),
  rule(
    {
      code: 'phones_and_email',
      zh: '电话与电子邮箱',
      en: 'Phone numbers and e-mail addresses',
      outcome: 'mask',
      reason: 'contact_details',
    },
    [{ kind: 'contact', kinds: ['phone', 'email'] }],
  ),
  rule(
    {
      code: 'first_time_link',
      zh: '首次评价即带链接',
      en: 'A first review with a link',
      outcome: 'hold',
      reason: 'spam',
    },
    [{ kind: 'first_time_author' }, { kind: 'unverified' }, { kind: 'link', allow: [] }],
  ),
  rule({ code: 'links', zh: '含有链接', en: 'Links', outcome: 'hold', reason: 'link' }, [{ kind: 'link', allow: [] }]),
  abusive(ABUSIVE_ZH, 'zh'),
  abusive(ABUSIVE_EN, 'en'),
  abusive(ABUSIVE_ES, 'es'),
  abusive(ABUSIVE_PT, 'pt'),
  rule({ code: 'hidden_characters', zh: '隐藏字符', en: 'Hidden characters', outcome: 'hold', reason: 'unreadable' }, [
    { kind: 'hidden_characters' },
  ]),
  rule(
    {
      code: 'near_duplicate',
      zh: '与他人评价雷同',
      en: 'Much like another review',
      outcome: 'hold',
      reason: 'duplicate',
    },
    [{ kind: 'duplicate', atLeastBps: 8_000, withinDays: 365, minLength: 45 }],
  ),
  rule(
    {
      code: 'contradiction',
      zh: '星级与文字相反',
      en: 'Stars against the text',
      outcome: 'hold',
      reason: null,
      enabled: false,
    },
    [{ kind: 'contradiction', sureBps: 9_700 }],
  ),
  rule({ code: 'burst', zh: '短时间集中评价', en: 'A burst of reviews', outcome: 'tag', tag: 'burst' }, [
    { kind: 'burst', hours: 24, tailBps: 1, atLeast: 8 },
  ]),
  rule({ code: 'no_words', zh: '没有文字内容', en: 'No words', outcome: 'tag', tag: 'no_words' }, [
    { kind: 'no_words' },
  ]),
]
