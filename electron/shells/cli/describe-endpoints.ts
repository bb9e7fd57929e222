import { z } from 'zod'
import { contract } from '../../../shared/contract'

/** The whole contract as data: each endpoint with its kind, permission, own refusals and JSON Schemas. */
export function describeEndpoints() {
  return Object.entries(contract).map(([name, { kind, summary, permission, refusals, input, output }]) => ({
    name,
    kind,
    summary,
    permission,
    refusals,
    input: z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }),
    output: z.toJSONSchema(output, { unrepresentable: 'any', io: 'output' }),
  }))
}
