/** Small shapes that several models share. */
import { z } from 'zod'

/** The number of a row in the desk. */
export const RowId = z.int().positive()

/** A sentence in both languages. */
export const Both = z.strictObject({ 'zh-CN': z.string().min(1), 'en-US': z.string().min(1) })
export type BothLanguages = z.infer<typeof Both>
export const Code = z.string().regex(/^[a-z0-9_]{1,60}$/)
/** Basis points of a whole. */
export const Bps = z.int().min(0).max(10_000)
