/** What the sample shop's buyers write, made up: pieces by aspect and mood, in Chinese and English. */
export type Mood = 'good' | 'bad' | 'mixed'
type Pieces = Readonly<Record<Mood, readonly string[]>>

/** Of the goods themselves, by category. */
export const OF_GOODS: Readonly<Record<string, Pieces>> = {
  服饰: {
    good: [
      '面料很舒服，穿着不闷',
      '版型正，显瘦',
      '尺码标准，正合身',
      '洗了两次没掉色也没起球',
      '做工细致，没有线头',
      '颜色和图片一样',
    ],
    bad: [
      '穿一次就开线',
      '洗了就缩水，没法穿',
      '尺码偏小太多',
      '面料又薄又扎人',
      '色差很大，和图片不符',
      '线头一堆，做工粗糙',
    ],
    mixed: ['面料还行，尺码偏大', '款式好看，就是有点薄', '穿着可以，线头要自己剪'],
  },
  鞋靴: {
    good: ['鞋子轻便，走一天不累', '大小刚好，合脚', '鞋底软，缓震明显'],
    bad: ['穿了一周鞋底开胶', '磨脚，走几步就疼', '码数不准，小了一码'],
    mixed: ['鞋子好看，鞋底偏硬', '合脚，就是有点味道'],
  },
  箱包: {
    good: ['容量大，背着不勒肩', '拉链顺滑，做工结实'],
    bad: ['拉链用两天就坏了', '背带断了，质量太差'],
    mixed: ['容量够，布料薄了点'],
  },
  家居: {
    good: ['用着很顺手，质量不错', '保温效果好，一天还是热的', '手感好，没有异味'],
    bad: ['收到就有划痕，像二手的', '漏水，完全没法用', '味道刺鼻，散了一周还有'],
    mixed: ['功能没问题，外观一般', '能用，盖子有点紧'],
  },
  数码: {
    good: ['续航长，连接稳定', '音质清楚，降噪明显', '充电快，也不烫', '按键手感好'],
    bad: ['用了三天就充不进电', '经常断连，根本没法用', '发热严重，不敢再用', '左边没声音，坏的'],
    mixed: ['音质不错，续航一般', '好用，就是说明书看不懂'],
  },
  食品: {
    good: ['味道很香，很新鲜', '口感好，家里人都爱吃', '日期新鲜，独立小包方便'],
    bad: ['有一股怪味，不新鲜', '碎了一半，没法吃'],
    mixed: ['味道可以，量少了点'],
  },
  美妆: {
    good: ['很保湿，不油腻', '皮肤用了舒服，没有过敏'],
    bad: ['用了过敏，脸上起疹子', '怀疑不是正品，味道不对'],
    mixed: ['保湿可以，味道不太喜欢'],
  },
  home: {
    good: ['Beautifully made and sturdy', 'Exactly as pictured, lovely quality', 'Works perfectly every morning'],
    bad: [
      'Arrived broken, the glass was cracked',
      'Poor quality, fell apart in a week',
      'Not as described, very disappointed',
    ],
    mixed: ['Nice look but smaller than expected', 'Fine, though the finish is uneven'],
  },
  sports: {
    good: ['Great grip and comfortable', 'Good quality, no smell at all'],
    bad: ['Strong chemical smell, cannot use it', 'It tore after two sessions'],
    mixed: ['Good mat but a bit thin'],
  },
}

/** Of everything around them. */
export const AROUND: Readonly<Record<'zh' | 'en', Pieces>> = {
  zh: {
    good: [
      '物流很快，第二天就到了',
      '包装严实，没有破损',
      '客服耐心，回复及时',
      '价格实惠，值得买',
      '下次还会再来',
      '已经推荐给同事',
      '送货上门，态度好',
    ],
    bad: [
      '快递等了十天',
      '包装破了，盒子压扁',
      '客服不理人，态度差',
      '退货还要自己出运费',
      '再也不会买了',
      '太失望了，不推荐',
    ],
    mixed: ['物流一般', '包装普通', '客服回复慢了点', '价格合适'],
  },
  en: {
    good: ['Fast delivery', 'Well packaged', 'Friendly service', 'Would buy again'],
    bad: ['Delivery took two weeks', 'The box was crushed', 'Support never replied', 'I want a refund'],
    mixed: ['Delivery was okay', 'Packaging was plain'],
  },
}

/** What a rule should find, at the end of an otherwise ordinary comment. */
export const FORBIDDEN: readonly string[] = [
  '想便宜加我微信 sample_shop88',
  '有问题打电话 13900001234',
  '好评返现五元，加QQ 123456789 领红包',
  '刷单兼职日结，加微信 vx_demo666',
  'buy cheaper at http://deals.example.net',
]

/** Written by several people, word for word. */
export const COPIED = '非常好的一次购物体验，质量好物流快客服好，强烈推荐给大家，五星好评'

export const FOLLOW_UPS: Readonly<Record<Mood, readonly string[]>> = {
  good: ['用了一个月，还是很满意', '追评：第二次买了，一样好'],
  bad: ['追评：用了两周坏了，找客服没有下文', '追评：退款终于到了，过程太累'],
  mixed: ['追评：习惯了，还可以'],
}

export const REPLIES: Readonly<Record<Mood, string>> = {
  good: '感谢您的支持，期待再次光临！',
  bad: '非常抱歉给您带来不便，已请专人与您联系处理。',
  mixed: '感谢您的建议，我们会继续改进。',
}
