import type { PolicyScope, PolicyVersion } from '../../../../shared/model/policy'
import { useFormat } from '../../../ui/format'
import { standingOf } from './policy-standing'
import { useFieldWords } from './use-field-words'

/** A version in words: its name, for whom it is, and since when it holds. */
export function usePolicyWords() {
  const { t, list, language } = useFieldWords()
  const { now, instant } = useFormat()

  function scopeOf({ kinds, channels, categories, segments }: PolicyScope): string {
    const parts = [
      { key: 'kinds', names: kinds.map((kind) => t(`policy-words.kinds.${kind}`)) },
      { key: 'channels', names: channels },
      { key: 'categories', names: categories },
      { key: 'segments', names: segments },
    ].filter(({ names }) => names.length > 0)
    if (parts.length === 0) return t('policy-words.scope.everyone')
    return list(parts.map(({ key, names }) => t(`policy-words.scope.${key}`, { names: list(names) })))
  }

  return {
    scopeOf,
    nameOf: ({ document }: PolicyVersion) => document.name[language.value],
    titleOf: ({ document, version }: PolicyVersion) =>
      t('policy-words.title', { name: document.name[language.value], version }),
    standing: (version: PolicyVersion) => standingOf(version, now.value),
    validity: ({ state, validFrom, validTo }: PolicyVersion) => {
      if (state === 'draft') return t('policy-words.validity.draft')
      const [from, to] = [instant(validFrom), validTo === null ? '' : instant(validTo)]
      // The very first policies hold for orders however old.
      if (validFrom <= 0) return t(`policy-words.validity.${validTo === null ? 'always' : 'until'}`, { to })
      return t(`policy-words.validity.${validTo === null ? 'from' : 'between'}`, { from, to })
    },
  }
}
