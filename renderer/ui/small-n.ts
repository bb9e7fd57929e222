/** Below this many cases, orders or ratings a figure says little; it is greyed and said. */
export const SMALL_N = 30
