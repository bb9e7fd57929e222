/** Below this many cases, orders, ratings or comments a figure says little; it is greyed and said. */
export const SMALL_N = 30
