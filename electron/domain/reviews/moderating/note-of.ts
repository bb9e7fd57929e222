/** A note as the history keeps it. */
export function noteOf({ note }: { note?: string | undefined }): { note?: string } {
  return note ? { note } : {}
}
