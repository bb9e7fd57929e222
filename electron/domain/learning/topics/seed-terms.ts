import type { Aspect } from '../../../../shared/model/review'

/** Words that stand for an aspect whatever the shop sells, in Chinese, English, Portuguese and Spanish; lower case, without accents. */
export const SEED_TERMS: Readonly<Record<Aspect, readonly string[]>> = {
  quality: [
    ...['质量', '品质', '做工', '材质', '面料', '料子', '手感', '瑕疵', '线头', '掉色', '褪色', '起球', '开胶', '异味'],
    ...['味道', '口感', '新鲜', '好吃', '难吃', '结实', '耐用', '坏了', '故障'],
    ...['quality', 'material', 'fabric', 'defect', 'defective', 'broken', 'sturdy', 'flimsy', 'durable', 'well made'],
    ...['taste', 'fresh', 'stopped working', 'fell apart'],
    ...['qualidade', 'defeito', 'quebrado', 'acabamento', 'calidad', 'defecto', 'roto'],
  ],
  logistics: [
    ...[
      '物流',
      '快递',
      '发货',
      '送货',
      '配送',
      '送达',
      '到货',
      '收货',
      '运输',
      '派送',
      '外卖员',
      '骑手',
      '小哥',
      '送餐',
    ],
    ...['delivery', 'delivered', 'shipping', 'shipped', 'courier', 'arrived', 'arrive', 'late', 'tracking'],
    ...[
      'entrega',
      'entregue',
      'entregaram',
      'prazo',
      'chegou',
      'recebi',
      'correios',
      'frete',
      'envio',
      'llego',
      'plazo',
    ],
  ],
  service: [
    ...['客服', '服务', '态度', '售后', '卖家', '店家', '商家', '老板', '退款', '退货', '换货', '回复'],
    ...['service', 'support', 'seller', 'staff', 'refund', 'response', 'replied', 'rude', 'helpful'],
    ...['atendimento', 'vendedor', 'loja', 'reembolso', 'devolucao', 'atencion', 'servicio', 'vendedora', 'tienda'],
  ],
  packaging: [
    ...['包装', '盒子', '纸箱', '外包装', '包裹', '破损', '压坏', '漏了', '洒了', '餐盒', '泡沫'],
    ...['packaging', 'package', 'packaged', 'packed', 'wrapping', 'box', 'crushed', 'dented', 'bubble wrap'],
    ...['embalagem', 'embalado', 'embalada', 'caixa', 'pacote', 'embalaje', 'paquete', 'caja'],
  ],
  size: [
    ...['尺码', '尺寸', '大小', '码数', '偏大', '偏小', '合身', '合脚', '太大', '太小', '显瘦', '版型', '份量', '分量'],
    ...['size', 'sizing', 'fits', 'fit', 'too small', 'too big', 'too large', 'too tight', 'runs small', 'runs large'],
    ...['tamanho', 'medida', 'pequeno', 'grande', 'apertado', 'talla', 'tamano', 'pequena'],
  ],
}
