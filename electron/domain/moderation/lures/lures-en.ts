import type { LureTable } from './lure-patterns'

const APP =
  '(?:whats ?app|telegram|we ?chat|instagram|insta|facebook|messenger|viber|signal|line|snapchat|discord|paypal|venmo|cash ?app|zelle)'
const GIFT =
  '(?:gift ?cards?|vouchers?|coupons?|cash ?back|refund|rebate|free (?:item|product|gift|replacement)|discount|money|reward|store credit|amazon card|\\$ ?[0-9]{1,4}|[0-9]{1,4} ?(?:dollars|usd|euros?))'
const PRAISE =
  '(?:(?:5|five)[- ]?stars?(?: (?:review|rating|feedback))?|(?:good|positive|nice|great|perfect) (?:review|feedback|rating)s?)'
const BLAME = '(?:(?:1|one|zero|0)[- ]?stars?|(?:bad|negative|terrible|horrible|worst) (?:review|feedback|rating)s?)'

export const LURES_EN: LureTable = {
  off_platform: [
    '\\b(?:contact|message|text|call|dm|pm|email|write|reach|ask) (?:me|us|him|her|the seller) (?:outside|off|directly|privately|in private|via|on|at|for (?:a )?(?:cheaper|discount|better|deal))\\b',
    `\\b(?:add|find|hit|message|text|contact|dm|pm|reach|join) (?:me|us|my|our)(?: up)?(?: (?:on|via|at|through|in))?(?: (?:my|our))? ${APP}\\b`,
    '\\b(?:buy|order|purchase|get it|pay) (?:it )?(?:directly from (?:me|us)|outside (?:of )?(?:the )?(?:platform|site|shop|store|amazon|ebay|etsy)|off[- ]platform)\\b',
    '\\b(?:outside|off) (?:the |this )?(?:platform|site|app)\\b.{0,30}\\b(?:cheaper|discount|deal|pay|price)\\b',
    '\\b(?:half (?:the )?price|cheaper|better price|lower price|discount|same (?:thing|item|product)).{0,40}\\b(?:on|at|from) (?:temu|aliexpress|alibaba|shein|wish|amazon|ebay|my (?:site|shop|store|website)|our (?:site|shop|store|website)|their (?:own )?(?:site|website))\\b',
    '\\b(?:temu|aliexpress|shein)\\b.{0,30}\\b(?:cheaper|half (?:the )?price|for only|for less)\\b',
    '\\b(?:dm|pm|inbox) (?:me|us) (?:for|if)\\b',
    '\\bcheck (?:out )?my (?:profile|bio|page|channel|store|shop|website)\\b',
  ],
  paid_review: [
    `\\b${GIFT}\\b.{0,40}\\b(?:for|in (?:exchange|return) for|if (?:you|i|we)|to)\\b.{0,25}\\b${PRAISE}`,
    `\\b${PRAISE}.{0,30}\\b(?:for|in (?:exchange|return) for|to (?:get|receive|earn)|and (?:get|receive|they)|get|gets|earns?)\\b.{0,25}${GIFT}(?!\\w)`,
    `\\b(?:paid|offered|promised|bribed|compensated|gave|sent) (?:me|us|you|to)\\b.{0,30}\\b(?:for|to|if)\\b.{0,25}\\b(?:${PRAISE}|(?:change|remove|delete|update|edit) (?:my|the|this) (?:review|rating|feedback))`,
    '\\b(?:received|got|given) (?:this|it|the product|a free (?:product|sample)).{0,20}\\b(?:in exchange|in return) for\\b.{0,20}\\b(?:review|rating|feedback)',
    '\\b(?:insert|card|note|flyer) (?:inside|in the (?:box|package)).{0,30}\\b(?:gift ?card|refund|cash|money|free).{0,30}\\breview',
    '\\bpaid (?:review|reviewer)s?\\b|\\bbuy (?:reviews|5 star reviews)\\b|\\breview (?:exchange|swap)\\b',
  ],
  extortion: [
    `\\b(?:refund|compensate|pay|give|send|credit) (?:me|us|my money)\\b.{0,40}\\b(?:or(?: else)?|otherwise)\\b.{0,30}(?:${BLAME}|\\b(?:review|report you|ruin|destroy|everyone|go viral))`,
    `\\b(?:if|unless) (?:you|they|i|we) (?:do not|don'?t|won'?t|refuse to|fail to|get|give|refund|send|pay|no)\\b.{0,50}\\b(?:leave|post|write|give|keep|add|get)\\b.{0,25}${BLAME}`,
    `\\bor (?:i'?ll|i will|we'?ll|we will|i'?m going to)\\b.{0,15}\\b(?:leave|post|write|give)\\b.{0,15}${BLAME}`,
    `\\b(?:will|i'?ll|can|gladly|only) (?:change|remove|delete|update|take down|edit) (?:my|this|the) (?:${BLAME}|review|rating|feedback)\\b.{0,25}\\b(?:if|once|when|after|for)\\b.{0,25}\\b(?:refund|pay|money|compensat|free|credit|\\$)`,
  ],
}
