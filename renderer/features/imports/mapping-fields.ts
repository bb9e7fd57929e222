/** The fields a mapping can name, in the groups of the editor, with the headers they usually stand under. */
import type { GENERIC_FIELDS } from '../../../shared/contract/imports'

export type GenericField = (typeof GENERIC_FIELDS)[number]

export const FIELD_GROUPS: readonly { readonly group: string; readonly fields: readonly GenericField[] }[] = [
  { group: 'order', fields: ['externalNumber', 'status', 'currency'] },
  { group: 'times', fields: ['placedAt', 'paidAt', 'shippedAt', 'deliveredAt', 'promisedAt'] },
  { group: 'line', fields: ['sku', 'title', 'category', 'quantity', 'unitPrice', 'lineTotal', 'lineDiscount'] },
  {
    group: 'reductions',
    fields: ['promotionTitle', 'promotionThreshold', 'promotionAmount', 'coupon', 'points', 'platformSubsidy'],
  },
  { group: 'totals', fields: ['shipping', 'tax', 'orderTotal', 'paid', 'paymentMethod'] },
  {
    group: 'buyer',
    fields: [
      'buyerId',
      'buyerName',
      'buyerEmail',
      'buyerPhone',
      'buyerCountry',
      'buyerRegion',
      'buyerCity',
      'buyerAddress',
      'segment',
    ],
  },
]

export const REQUIRED_FIELDS: readonly GenericField[] = ['externalNumber', 'placedAt', 'quantity']
/** One of these two is required as well. */
export const PRICE_FIELDS: readonly GenericField[] = ['unitPrice', 'lineTotal']

/** Headers of common exports, lower case without spaces and punctuation, best first. */
export const USUAL_HEADERS: Readonly<Record<GenericField, readonly string[]>> = {
  externalNumber: ['订单号', '订单编号', '主订单编号', 'orderid', 'ordernumber', 'orderno', 'order', 'name'],
  currency: ['币种', 'currency', 'currencycode'],
  status: ['订单状态', '状态', 'orderstatus', 'status'],
  placedAt: [
    '下单时间',
    '订单创建时间',
    '创建时间',
    '买家下单时间',
    '下单日期',
    'orderdate',
    'createdat',
    'placedat',
    'placed',
    'datecreated',
    'purchasedate',
    'date',
  ],
  paidAt: ['付款时间', '订单付款时间', '买家付款时间', '支付时间', 'paidat', 'paymentdate', 'datepaid'],
  shippedAt: ['发货时间', '订单发货时间', 'shippedat', 'shipdate', 'fulfilledat'],
  deliveredAt: ['签收时间', '确认收货时间', '完成时间', 'deliveredat', 'deliverydate', 'datecompleted'],
  promisedAt: ['承诺送达时间', '预计送达时间', 'promisedat', 'estimateddelivery'],
  buyerId: ['买家编号', '买家会员名', '会员名', '买家昵称', 'buyerid', 'customerid'],
  buyerName: ['收货人姓名', '客户姓名', '买家姓名', '收货人', 'buyername', 'customername', 'recipientname', 'fullname'],
  buyerEmail: ['邮箱', '买家邮箱', 'email', 'buyeremail', 'customeremail'],
  buyerPhone: ['联系手机', '联系电话', '手机', '收货人手机号提货人手机号', '电话', 'phone', 'buyerphone', 'mobile'],
  buyerCountry: ['国家', 'country', 'shipcountry', 'shippingcountry'],
  buyerRegion: ['省份', '省', 'region', 'state', 'province', 'shipstate'],
  buyerCity: ['城市', '市', 'city', 'shipcity', 'shippingcity'],
  buyerAddress: ['收货地址', '客户地址', '地址', 'address', 'shippingaddress', 'street'],
  segment: ['客户分群', '会员等级', '客户等级', 'segment', 'customersegment', 'customergroup'],
  sku: ['商家编码', '商品id', 'sku', '商品编码', '货号', 'itemsku', 'productid'],
  title: ['商品标题', '宝贝标题', '商品名称', '全部商品名称', '标题', 'title', 'productname', 'itemname', 'product'],
  category: ['类目', '商品类目', '分类', 'category', 'producttype'],
  quantity: ['数量', '订购数量', '商品数量', '宝贝数量', '购买数量', '宝贝总数量', 'quantity', 'qty', 'units'],
  unitPrice: ['单价', '京东价', '价格', '商品单价', 'unitprice', 'itemprice', 'price'],
  lineTotal: ['行合计', '小计', '商品金额', 'linetotal', 'itemtotal', 'subtotal'],
  lineDiscount: ['行优惠', '商品优惠', '子单优惠', 'linediscount', 'itemdiscount'],
  promotionTitle: ['促销名称', '活动名称', 'promotion', 'promotiontitle'],
  promotionThreshold: ['满减门槛', '促销门槛', 'promotionthreshold'],
  promotionAmount: ['满减金额', '促销金额', '店铺优惠', 'promotionamount'],
  coupon: ['优惠券', '优惠券金额', 'coupon', 'couponamount', 'discountamount', 'discount'],
  points: ['积分', '积分抵扣', '返点积分', 'points', 'pointsamount'],
  platformSubsidy: ['平台补贴', '平台优惠', 'platformsubsidy', 'platformdiscount'],
  shipping: ['运费', '邮费', '买家应付邮费', 'shipping', 'shippingcost', 'freight', 'shippingtotal'],
  tax: ['税', '税费', 'tax', 'taxtotal', 'taxes'],
  orderTotal: ['订单金额', '总金额', '应付金额', 'total', 'ordertotal'],
  paid: ['订单实付金额', '实付金额', '买家实际支付金额', '买家应付货款', 'paid', 'amountpaid', 'paidamount'],
  paymentMethod: ['支付方式', '付款方式', 'paymentmethod', 'payment'],
}
