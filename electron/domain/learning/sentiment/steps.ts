/** Long computing as steps, so that a desk with one thread stays awake: each `yield` is a place to let others in. */
export type Steps<Result> = Generator<undefined, Result, undefined>

/** Computes between two breaths at most so long. */
const AT_A_STRETCH_MS = 8

/** All at once, for what is short. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** A few milliseconds at a time; `breathe` may stop it by throwing. */
export async function inTurns<Result>(steps: Steps<Result>, breathe: () => void): Promise<Result> {
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - since < AT_A_STRETCH_MS) continue
    await new Promise((resume) => setImmediate(resume))
    breathe()
    since = performance.now()
  }
}
