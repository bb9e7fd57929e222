/** Under which headers review files usually keep what: the same list finds columns without a mapping and suggests one. */
import type { GENERIC_REVIEW_FIELDS } from '../contract/imports'

export type GenericReviewField = (typeof GENERIC_REVIEW_FIELDS)[number]
export type ReviewColumns = Partial<Record<GenericReviewField, string>>

/** Lower case, without spaces and punctuation, best first. An earlier field takes a column before a later one does. */
const USUAL_HEADERS: Readonly<Record<GenericReviewField, readonly string[]>> = {
  externalId: ['评价id', '评价编号', '评论id', '评论编号', 'reviewid', 'commentid', 'feedbackid', 'id'],
  orderNumber: ['订单号', '订单编号', '主订单编号', 'orderid', 'ordernumber', 'orderno', 'ordername', 'order'],
  sku: [
    ...['商家编码', '商品编码', '商品编号', '商品id', '货号', 'sku', 'productsku', 'skuid', 'itemsku', 'productid'],
    ...['itemid', 'asin', 'parentasin', 'clothingid', 'businessid', 'producthandle', 'handle'],
  ],
  productTitle: [
    ...['商品名称', '商品标题', '宝贝标题', '商品', '宝贝名称', '产品名称', 'producttitle', 'productname', 'itemname'],
    ...['product', 'item', 'shopname', '店铺名称'],
  ],
  category: [
    '类目',
    '商品类目',
    '分类',
    '品类',
    '类别',
    'category',
    'cat',
    'productcategory',
    'producttype',
    'classname',
  ],
  product: ['描述相符', '描述评分', '商品评分', '宝贝评分', '商品符合度', 'productrating', 'asdescribed'],
  service: ['服务态度', '服务评分', '卖家服务', '店家服务', 'servicerating', 'sellerrating'],
  logistics: ['物流服务', '物流评分', '物流速度', '发货速度', 'deliveryrating', 'logisticsrating', 'shippingrating'],
  rating: [
    ...[
      '评分',
      '星级',
      '评价星级',
      '评价等级',
      '总评分',
      '综合评分',
      '打分',
      '评级',
      'rating',
      'stars',
      'star',
      'score',
    ],
    ...['starrating', 'reviewrating', 'reviewscore', 'overallrating', 'overall', 'ratingvalue', 'grade'],
    ...['label', '标签', '情感', '情感标签', '情感倾向', 'sentiment', 'polarity'],
  ],
  title: ['评价标题', '评论标题', 'reviewtitle', 'title', 'headline', 'summary', 'subject'],
  comment: [
    ...[
      '评价内容',
      '评论内容',
      '评价',
      '评论',
      '初评',
      '初次评价',
      '首评',
      '内容',
      'review',
      'reviewtext',
      'reviewbody',
    ],
    ...['reviewcontent', 'comment', 'comments', 'content', 'text', 'body', 'message', 'feedback', 'sentence'],
  ],
  followUp: [
    '追评',
    '追评内容',
    '追加评价',
    '追加评论',
    '追加评价内容',
    'followup',
    'followupcomment',
    'followupreview',
  ],
  followUpAt: ['追评时间', '追加评价时间', '追加时间', 'followupat', 'followupdate', 'followuptime'],
  ratedAt: [
    ...[
      '评价时间',
      '评论时间',
      '评价日期',
      '评论日期',
      '创建时间',
      '时间',
      '日期',
      'reviewdate',
      'reviewtime',
      'ratedat',
    ],
    ...['reviewedat', 'createdat', 'datecreated', 'submittedat', 'commentdate', 'date', 'time', 'timestamp'],
  ],
  authorName: [
    ...[
      '用户',
      '用户名',
      '用户昵称',
      '昵称',
      '买家昵称',
      '买家',
      '会员名',
      '评价人',
      '评论人',
      '姓名',
      'author',
      'authorname',
    ],
    ...[
      'reviewer',
      'reviewername',
      'nickname',
      'displayname',
      'customername',
      'buyername',
      'username',
      'fullname',
      'name',
    ],
  ],
  authorEmail: [
    '邮箱',
    '买家邮箱',
    'email',
    'authoremail',
    'revieweremail',
    'customeremail',
    'buyeremail',
    'emailaddress',
  ],
  authorPhone: ['手机', '手机号', '电话', '联系电话', 'phone', 'mobile', 'authorphone', 'reviewerphone', 'phonenumber'],
  authorId: ['用户id', '用户编号', '买家编号', '会员id', 'userid', 'customerid', 'buyerid', 'authorid', 'reviewerid'],
  language: ['语言', 'language', 'lang', 'locale'],
  photos: [
    ...['图片', '晒图', '评价图片', '买家秀', '照片', 'photos', 'photo', 'images', 'image', 'pictures', 'pictureurls'],
    ...['imageurls', 'photourls', 'photourl', 'imageurl', 'img'],
  ],
  state: ['状态', '评价状态', '审核状态', '显示状态', 'status', 'state', 'reviewstatus', 'published'],
  reply: [
    '回复',
    '商家回复',
    '卖家回复',
    '解释',
    '商家解释',
    'reply',
    'replytext',
    'response',
    'sellerreply',
    'merchantreply',
  ],
  repliedAt: ['回复时间', '商家回复时间', '卖家回复时间', 'repliedat', 'replydate', 'replytime', 'responsedate'],
}
/** Headers under which a label stands where others have stars. */
const LABEL_HEADERS = ['label', '标签', '情感', '情感标签', '情感倾向', 'sentiment', 'polarity']

const plain = (header: string): string => header.toLowerCase().replace(/[\p{P}\p{Z}\p{S}\p{C}]/gu, '')

/** Which column probably holds which field, after those that are `chosen`; each column is used once. */
export function findReviewColumns(columns: readonly string[], chosen: ReviewColumns = {}): ReviewColumns {
  const taken = new Set(Object.values(chosen))
  const free = new Map<string, string>()
  for (const column of columns) if (!taken.has(column) && !free.has(plain(column))) free.set(plain(column), column)
  const found: ReviewColumns = {}
  for (const [field, headers] of Object.entries(USUAL_HEADERS) as [GenericReviewField, readonly string[]][]) {
    const header = field in chosen ? undefined : headers.find((name) => free.has(name))
    if (header === undefined) continue
    found[field] = free.get(header)!
    free.delete(header)
  }
  return { ...found, ...chosen }
}

/** The column usually holds labels (0 or 1, negative or positive), not stars. */
export function isLabelColumn(column: string): boolean {
  return LABEL_HEADERS.includes(plain(column))
}

/** There is something to rate with. */
export function hasRating({ rating, product, service, logistics }: ReviewColumns): boolean {
  return [rating, product, service, logistics].some((column) => column !== undefined)
}
