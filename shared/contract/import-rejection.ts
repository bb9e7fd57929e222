import { z } from 'zod'

/** A row or an order that was not taken, where it stands and why. */
export const Rejection = z.strictObject({
  file: z.string(),
  line: z.int(),
  externalNumber: z.string().nullable(),
  code: z.string(),
  details: z.record(z.string(), z.unknown()),
})
export type Rejection = z.infer<typeof Rejection>
