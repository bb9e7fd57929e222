/** @throws Error when a command got more or fewer arguments than it takes */
export function exactly(rest: readonly string[], count: number, verb: string): true {
  if (rest.length !== count) throw new Error(`“${verb}” takes ${count} argument(s), not ${rest.length}.`)
  return true
}
