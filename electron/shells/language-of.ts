import type { Language } from '../../shared/refusal-sentences'

/** The language of a terminal or a system: Chinese where its locale says so, otherwise English. */
export function languageOf(locale: string | undefined): Language {
  return /^zh\b/i.test(locale?.replace('_', '-') ?? '') ? 'zh-CN' : 'en-US'
}

/** POSIX order: the first of these that is set decides. */
export function localeOf(env: NodeJS.ProcessEnv): string | undefined {
  return env.LC_ALL || env.LC_MESSAGES || env.LANG
}
