/** The rows in another order, the same for the same seed (mulberry32, Fisher and Yates). */
export function shuffled(rows: Uint32Array, seed: number): Uint32Array {
  const order = rows.slice()
  let state = Math.imul(seed, 0x9e3779b1) >>> 0
  for (let at = order.length - 1; at > 0; at--) {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    const other = ((mixed ^ (mixed >>> 14)) >>> 0) % (at + 1)
    const kept = order[at]!
    order[at] = order[other]!
    order[other] = kept
  }
  return order
}
