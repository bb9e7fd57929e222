/** A small order export: two orders, three lines, placed three days before the given moment. */
export function shopifyFile(now: number): string {
  const stamp = (daysAgo: number): string =>
    `${new Date(now - daysAgo * 86_400_000).toISOString().slice(0, 19).replace('T', ' ')} +0000`
  const columns =
    'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,' +
    'Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem fulfillment status,Lineitem discount,' +
    'Billing Name,Billing Country,Billing City,Payment Method,Vendor,Id'
  const [placed, shipped] = [stamp(3), stamp(2)]
  return [
    columns,
    `#1001,ann@example.com,paid,${placed},fulfilled,${shipped},CNY,300.00,10.00,0.00,310.00,,0.00,Express,${placed},2,Tea set 茶具,120.00,TEA-1,fulfilled,0.00,Ann Lee,CN,Hangzhou,alipay,Tea,1`,
    '#1001,ann@example.com,,,,,,,,,,,,,,1,Cup 杯子,60.00,CUP-1,fulfilled,0.00,,,,,Tea,1',
    `#1002,wang@example.com,paid,${placed},fulfilled,${shipped},CNY,88.00,0.00,0.00,88.00,,0.00,Express,${placed},1,Kettle 水壶,88.00,KET-1,fulfilled,0.00,王小明,CN,Shanghai,wechat,Tea,2`,
    '',
  ].join('\n')
}
