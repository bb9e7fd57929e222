/** The most one call may carry, as UTF-8 JSON. Larger files are uploaded in parts. */
export const MAX_CALL_BYTES = 1_048_576
