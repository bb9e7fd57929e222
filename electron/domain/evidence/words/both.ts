import type { Language } from '../../../../shared/refusal-sentences'

/** The same in both languages. */
export type Both = Readonly<Record<Language, string>>

export const both = (zh: string, en: string): Both => ({ 'zh-CN': zh, 'en-US': en })
