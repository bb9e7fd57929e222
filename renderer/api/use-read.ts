import { useQuery } from '@pinia/colada'
import type { EntryKey } from '@pinia/colada'
import type { EndpointName, Input, Output } from '../../shared/contract'
import { call } from './client'

/**
 * Reads an endpoint and keeps the answer under [endpoint, input]. Two places that ask the same thing share one call;
 * events make it ask again (see app/live.ts). While a new input loads, the last answer stays.
 */
export function useRead<Name extends EndpointName>(
  endpoint: Name,
  input: () => Input<Name>,
  enabled: () => boolean = () => true,
) {
  return useQuery<Output<Name>, Error>({
    key: () => [endpoint, input()] as EntryKey,
    query: () => call(endpoint, input()),
    enabled,
    placeholderData: (last) => last,
  })
}
