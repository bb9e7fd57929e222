import type { Span } from '../../../shared/model/moderation'

const COVER = '＊'

/** The text with every character of the spans covered; as many covers as characters, so that places stay readable. */
export function maskText(text: string, spans: readonly Span[]): string {
  let masked = ''
  let at = 0
  for (const { start, end } of mergeSpans(spans)) {
    masked += text.slice(at, start) + COVER.repeat([...text.slice(start, end)].length)
    at = Math.max(at, end)
  }
  return masked + text.slice(at)
}

/** In order, those that touch or overlap made one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}
