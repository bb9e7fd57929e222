import type { PolicyRule } from '../../../shared/model/policy'

interface Granted {
  day: string
  currency: string
  amountMinor: number
}

/** What each automatic rule has granted in a calendar day; cases must come in the order they were opened. */
export class RuleLimits {
  readonly #rules: ReadonlyMap<string, PolicyRule>
  readonly #granted = new Map<string, number>()

  constructor(rules: readonly PolicyRule[]) {
    this.#rules = new Map(rules.map((rule) => [rule.code, rule]))
  }

  /** Counts one more case of the rule, or says that it may grant no more that day. */
  take(code: string, { day, currency, amountMinor }: Granted): boolean {
    const rule = this.#rules.get(code)
    if (!rule) return false
    const [cases, money] = [JSON.stringify([code, day]), JSON.stringify([code, day, currency])]
    const count = (this.#granted.get(cases) ?? 0) + 1
    const sumMinor = (this.#granted.get(money) ?? 0) + amountMinor
    if (rule.atMostPerDay !== null && count > rule.atMostPerDay) return false
    if (rule.atMostMinorPerDay !== null && sumMinor > rule.atMostMinorPerDay) return false
    this.#granted.set(cases, count)
    this.#granted.set(money, sumMinor)
    return true
  }
}
