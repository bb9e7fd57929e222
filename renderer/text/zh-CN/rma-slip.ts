import type { text as english } from '../en-US/rma-slip'

export const text: typeof english = {
  name: '寄回单',
  print: '打印',
  back: '回到售后单',
  noAddress: '店铺还没有填写退货地址。',
  settings: '前往设置填写',
  titles: { refund: '退货', return: '退货', exchange: '换货', repair: '维修' },
  order: '订单',
  number: '售后单号',
  sendTo: '寄至',
  addressMissing: '________________',
  item: '商品',
  units: '件数',
  reason: '原因',
  serial: '序列号',
  shipBy: '请在此前寄出',
  advice: '请将此单放入包裹，并在包裹外写上售后单号。请保留物流凭据。',
}
