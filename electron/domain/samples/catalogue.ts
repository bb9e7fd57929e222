/** What the sample shop sells and to whom. Names, goods and addresses are made up. */
export interface SampleProduct {
  sku: string
  title: string
  category: string
  /** Price of one unit in fen. */
  priceMinor: number
  /** How often it comes back, against the shop's average of 1. */
  trouble: number
}

const product = (sku: string, title: string, category: string, priceMinor: number, trouble: number): SampleProduct => ({
  sku,
  title,
  category,
  priceMinor,
  trouble,
})

export const PRODUCTS: readonly SampleProduct[] = [
  product('TEE-WHT-M', '圆领纯棉短袖 白色 M', '服饰', 7_900, 1.2),
  product('TEE-BLK-L', '圆领纯棉短袖 黑色 L', '服饰', 7_900, 1.3),
  product('HOOD-GRY-M', '加绒连帽卫衣 灰色 M', '服饰', 19_900, 1.8),
  product('JEAN-BLU-30', '直筒牛仔裤 蓝色 30', '服饰', 25_900, 2.1),
  product('DRESS-RED-S', '碎花连衣裙 红色 S', '服饰', 32_900, 2.6),
  product('SHOE-RUN-42', '缓震跑步鞋 42 码', '鞋靴', 39_900, 1.9),
  product('SHOE-CAN-38', '低帮帆布鞋 38 码', '鞋靴', 15_900, 1.4),
  product('BAG-CANVAS', '帆布托特包', '箱包', 9_900, 0.6),
  product('BAG-PACK-20', '通勤双肩包 20 升', '箱包', 26_900, 0.8),
  product('CUP-STEEL', '不锈钢保温杯 500 毫升', '家居', 8_900, 0.5),
  product('KETTLE-GOOSE', '手冲咖啡壶', '家居', 18_800, 0.9),
  product('LAMP-DESK', '护眼台灯', '家居', 21_900, 1.1),
  product('TOWEL-3', '全棉毛巾 三条装', '家居', 4_990, 0.3),
  product('PILLOW-LTX', '乳胶枕', '家居', 16_900, 0.9),
  product('BUDS-PRO', '降噪蓝牙耳机', '数码', 49_900, 1.6),
  product('CHG-65W', '65 瓦氮化镓充电器', '数码', 12_900, 0.8),
  product('CABLE-C2C', 'USB-C 数据线 2 米', '数码', 2_990, 0.5),
  product('KEYB-87', '87 键机械键盘', '数码', 35_900, 1.0),
  product('WATCH-FIT', '运动手环', '数码', 29_900, 1.7),
  product('TEA-LJ-250', '龙井茶 250 克', '食品', 16_800, 0.3),
  product('NUT-MIX', '每日坚果 30 包', '食品', 9_980, 0.4),
  product('CREAM-DAY', '保湿面霜 50 克', '美妆', 15_900, 0.7),
  product('Pour-over set', 'Pour-over coffee set (glass)', 'home', 22_800, 1.5),
  product('Yoga-mat-6', 'Yoga mat 6 mm', 'sports', 11_900, 0.6),
  product('Frame-A4', 'Oak picture frame A4', 'home', 8_800, 1.3),
]

/** Goods that last, and are worth mending. */
export const DURABLE: readonly string[] = ['数码', '家居', '鞋靴', '箱包', 'home']

export const CHANNELS = ['taobao', 'taobao', 'taobao', 'jd', 'jd', 'douyin', 'web'] as const

const FAMILY = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '赵',
  '黄',
  '周',
  '吴',
  '徐',
  '孙',
  '胡',
  '朱',
  '高',
  '林',
  '何',
  '郭',
  '马',
  '罗',
]
const GIVEN = [
  '伟',
  '芳',
  '娜',
  '敏',
  '静',
  '丽',
  '强',
  '磊',
  '军',
  '洋',
  '勇',
  '艳',
  '杰',
  '娟',
  '涛',
  '明',
  '超',
  '秀英',
  '子涵',
  '雨桐',
  '浩然',
  '思远',
  '梦洁',
  '佳怡',
]
const FIRST = ['Alice', 'Ben', 'Chloe', 'Daniel', 'Emma', 'Felix', 'Grace', 'Henry', 'Iris', 'Jack']
const LAST = ['Baker', 'Clark', 'Evans', 'Foster', 'Green', 'Hughes', 'Irwin', 'Jones', 'King', 'Lewis']
export const CITIES = [
  ['上海', '上海'],
  ['北京', '北京'],
  ['广东', '深圳'],
  ['广东', '广州'],
  ['浙江', '杭州'],
  ['江苏', '苏州'],
  ['四川', '成都'],
  ['湖北', '武汉'],
] as const

/** The `n`th buyer's name; every eleventh is a foreign one. */
export function buyerName(n: number): string {
  if (n % 11 === 0) return `${FIRST[n % FIRST.length]!} ${LAST[Math.floor(n / 11) % LAST.length]!}`
  return FAMILY[n % FAMILY.length]! + GIVEN[Math.floor(n / 7) % GIVEN.length]!
}

export const PROMOTIONS = [
  { title: '满300减50', thresholdMinor: 30_000, amountOffMinor: 5_000 },
  { title: '满200减20', thresholdMinor: 20_000, amountOffMinor: 2_000 },
] as const
