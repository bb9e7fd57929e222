const POSITIVE = new Set(['positive', 'pos', 'good', 'true', 'yes', '+', '好评', '正面', '积极', '正', '好'])
const NEGATIVE = new Set(['negative', 'neg', 'bad', 'false', 'no', '-', '-1', '差评', '负面', '消极', '负', '差'])

/** What labels mean: words, 0 and 1 where nothing else is used, otherwise stars (four and more, two and less). Null is neither. */
export function labelsOf(texts: readonly string[]): (boolean | null)[] {
  const labels = texts.map((text) => text.trim().toLowerCase())
  const binary = labels.every((label) => label === '' || /^[01](\.0+)?$/.test(label))
  return labels.map((label) => {
    if (POSITIVE.has(label)) return true
    if (NEGATIVE.has(label)) return false
    if (label === '' || Number.isNaN(Number(label))) return null
    const stars = Number(label)
    if (binary) return stars === 1
    if (stars >= 4) return true
    return stars <= 2 ? false : null
  })
}
