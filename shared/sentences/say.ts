export type Language = 'zh-CN' | 'en-US'
export type Sentences = Readonly<Record<Language, string>>

/** One sentence in both languages. `{name}` stands for a detail of that name. */
export const say = (zh: string, en: string): Sentences => ({ 'zh-CN': zh, 'en-US': en })
