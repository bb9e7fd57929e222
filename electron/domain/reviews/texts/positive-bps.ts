import type { ReadSql } from '../../../db/sql'

/** How sure the desk is that a text is positive; null without a text or a trained model. */
export async function positiveBpsOf(_sql: ReadSql, _text: string): Promise<number | null> {
  return null
}
