/** Asks what the screens ask: a report has no figures of its own. */
import { contract, type Contract, type EndpointName, type Input, type Output } from '../../../../shared/contract'
import type { EndpointsOf, ReadContext } from '../../context'
import { forecastHandlers } from '../../forecast/handlers'
import { insightHandlers } from '../../insight/handlers'
import { statisticsHandlers } from '../../statistics/handlers'
import { scoreHandlers } from '../../statistics/score-handlers'

type QueryOf<Name extends EndpointName> = Name extends EndpointName
  ? Contract[Name]['kind'] extends 'query'
    ? Name
    : never
  : never
export type Source = QueryOf<EndpointsOf<'statistics' | 'scores' | 'forecast' | 'insight'>>

/** The answer of an endpoint. @throws Refusal as the endpoint does */
export type Ask = <Name extends Source>(name: Name, input: Input<Name>) => Promise<Output<Name>>

const HANDLERS: Readonly<Record<Source, unknown>> = {
  ...statisticsHandlers,
  ...scoreHandlers,
  ...forecastHandlers,
  ...insightHandlers,
}

export function askOf(context: ReadContext): Ask {
  return async <Name extends Source>(name: Name, input: Input<Name>) => {
    const handler = HANDLERS[name] as (context: ReadContext, input: unknown) => Promise<Output<Name>> | Output<Name>
    return handler(context, contract[name].input.parse(input))
  }
}
