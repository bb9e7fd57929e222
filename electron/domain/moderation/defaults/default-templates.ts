/** Replies and letters a fresh desk brings along. `{…}` stands for what it names. */
import type { z } from 'zod'
import type { TemplateDraft } from '../../../../shared/contract/moderation'

type Draft = z.infer<typeof TemplateDraft>
type Texts = readonly [zh: string, en: string]

const both = ([zh, en]: Texts) => ({ 'zh-CN': zh, 'en-US': en })
const template = (kind: Draft['kind'], code: string, label: Texts, subject: Texts | null, body: Texts): Draft => ({
  kind,
  code,
  label: both(label),
  subject: subject && both(subject),
  body: both(body),
})

export const DEFAULT_TEMPLATES: readonly Draft[] = [
  template('public_reply', 'thanks', ['感谢好评', 'Thanks'], null, [
    '{buyer}，您好！感谢您选购“{product}”并写下评价，您的认可是我们最大的动力。祝您使用愉快！——{shop}',
    'Dear {buyer}, thank you for choosing “{product}” and for taking the time to write about it. We hope you enjoy it for a long time. — {shop}',
  ]),
  template('public_reply', 'sorry', ['致歉并联系', 'Sorry, and we will be in touch'], null, [
    '{buyer}，您好！很抱歉“{product}”没有让您满意。我们已安排专人核实订单 {order} 的情况，会尽快与您联系并妥善处理。——{shop}',
    'Dear {buyer}, we are sorry that “{product}” fell short. We are looking into order {order} and will be in touch shortly to put it right. — {shop}',
  ]),
  template('public_reply', 'solved', ['问题已解决', 'It has been put right'], null, [
    '{buyer}，您好！您反映的问题已由售后单 {case} 处理完毕。如还有任何不满意，请随时告诉我们。——{shop}',
    'Dear {buyer}, what you told us about was settled in case {case}. If anything is still not right, please let us know. — {shop}',
  ]),
  template('private_reply', 'ask_details', ['了解详情', 'Asking for details'], null, [
    '{buyer}，您好！看到您对“{product}”的评价（{stars} 星），想向您了解一下具体情况：问题是何时出现的？方便的话请附上照片。我们会据此为订单 {order} 安排处理。',
    'Dear {buyer}, we read your review of “{product}” ({stars} stars). Could you tell us when the problem appeared and, if you can, add a photo? We will take care of order {order} from there.',
  ]),
  template('private_reply', 'please_edit', ['请修改评价', 'Please change the text'], null, [
    '{buyer}，您好！您对“{product}”的评价中含有不便公开的内容（如联系方式、链接或个人信息）。请修改文字后重新提交，星级不受影响。',
    'Dear {buyer}, your review of “{product}” holds something that cannot be made public, such as contact details, a link or personal data. Please change the text and send it again; your stars stay as they are.',
  ]),
  template(
    'invitation',
    'invite',
    ['邀请评价', 'Invitation'],
    ['“{product}”用得怎么样？', 'How do you like “{product}”?'],
    [
      '{buyer}，您好！您在{shop}购买的“{product}”（订单 {order}）已送达一段时间。无论满意与否，都欢迎您写下真实的感受，这会帮助其他买家，也帮助我们改进。',
      'Dear {buyer}, your “{product}” (order {order}) has been with you for a while. Whether you like it or not, please tell us what you think: it helps other buyers, and it helps us do better. — {shop}',
    ],
  ),
  template(
    'reminder',
    'remind',
    ['邀评提醒', 'Reminder'],
    ['还想听听您对“{product}”的看法', 'We would still like to hear about “{product}”'],
    [
      '{buyer}，您好！此前曾邀请您评价“{product}”（订单 {order}）。如果方便，几句话就好；如不愿再收到此类消息，请告诉我们。——{shop}',
      'Dear {buyer}, some days ago we asked you about “{product}” (order {order}). A few words are enough; if you would rather not be asked again, just tell us. — {shop}',
    ],
  ),
  template(
    'follow_up',
    'after_case',
    ['售后完成后请追评', 'After a case was settled'],
    ['您的售后单 {case} 已完成', 'Your case {case} has been settled'],
    [
      '{buyer}，您好！您关于“{product}”的售后单 {case} 已处理完毕。您之前的评价会原样保留；如果愿意，欢迎追评说说处理的结果。——{shop}',
      'Dear {buyer}, your case {case} about “{product}” has been settled. Your review stays as you wrote it; if you like, add a follow-up on how it went. — {shop}',
    ],
  ),
  template(
    'survey',
    'after_service',
    ['售后满意度', 'How was our service'],
    ['售后单 {case}：您对处理满意吗？', 'Case {case}: are you content with our service?'],
    [
      '{buyer}，您好！售后单 {case} 已结束。请用 1 到 5 分评价我们的处理，并用 0 到 10 分告诉我们您有多愿意把{shop}推荐给朋友。',
      'Dear {buyer}, case {case} has come to its end. How content are you with how we handled it, from 1 to 5? And how likely are you to recommend {shop} to a friend, from 0 to 10?',
    ],
  ),
]
