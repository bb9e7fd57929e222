/** What the desk takes for an operation, beside the same statements on a bare connection, in the same run. */
export interface Measured {
  readonly name: string
  readonly deskMs: number
  readonly rawMs: number
}

export function ratioOf({ deskMs, rawMs }: Measured): number {
  return deskMs / rawMs
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const WARM_UP_ROUNDS = 3

/** Medians of both sides, taken by turns so that a slow moment of the machine falls on both. */
export async function compare(
  name: string,
  rounds: number,
  desk: () => Promise<unknown>,
  raw: () => Promise<unknown>,
): Promise<Measured> {
  const [ours, bare]: [number[], number[]] = [[], []]
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    const [deskMs, rawMs] = [await timed(desk), await timed(raw)]
    if (round >= 0) {
      ours.push(deskMs)
      bare.push(rawMs)
    }
  }
  return { name, deskMs: medianOf(ours), rawMs: medianOf(bare) }
}
