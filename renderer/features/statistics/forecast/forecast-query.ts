/** What is forecast, in the address beside the period and filters of all statistics. */
import type { LocationQuery } from 'vue-router'
import { ForecastMeasure } from '../../../../shared/contract/forecast'

export const FORECAST_GRAINS = ['day', 'week'] as const
export type ForecastGrain = (typeof FORECAST_GRAINS)[number]
/** Points ahead that can be chosen, and first the usual one. */
export const HORIZONS = { day: [28, 7, 14, 56, 92], week: [12, 4, 8, 26] } as const satisfies Record<
  ForecastGrain,
  readonly number[]
>
/** So much of the past stands before the forecast; all of it goes into the reckoning. */
export const SHOWN_PAST = { day: 120, week: 78 } as const satisfies Record<ForecastGrain, number>
export const METHODS = ['holt_winters', 'seasonal_naive'] as const

export interface ForecastQuery {
  readonly measure: ForecastMeasure
  readonly grain: ForecastGrain
  /** Points to forecast. */
  readonly horizon: number
  /** Undefined: whichever erred less. */
  readonly method: (typeof METHODS)[number] | undefined
}

/** What of the address makes sense; the rest is as usual. */
export function readForecast(query: LocationQuery): ForecastQuery {
  const measure = ForecastMeasure.safeParse(query.measure)
  const grain = FORECAST_GRAINS.find((one) => one === query.grain) ?? 'day'
  const [usual, ...others] = HORIZONS[grain]
  return {
    measure: measure.success ? measure.data : 'opened',
    grain,
    horizon: others.find((points) => String(points) === query.ahead) ?? usual,
    method: METHODS.find((one) => one === query.method),
  }
}
