/** What was wrong with a typed line, in one sentence; Node's own advice on dashes after it would only confuse. */
export function slipOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('. To specify')[0] ?? '') : String(error)
}
