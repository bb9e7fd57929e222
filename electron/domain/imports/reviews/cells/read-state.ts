import { readText } from '../../cells/read-text'

export type StatedState = 'pending' | 'published' | 'hidden' | 'rejected'

/** Words sources use for how a review stands. A trashed one is out of sight, and its stars are counted all the same. */
const WORDS: Readonly<Record<StatedState, string>> = {
  published:
    'published publish ok active approved approve visible public enabled 1 true yes 已发布 已通过 展示 显示 公开',
  hidden:
    'hidden unpublished inactive archived disabled private trash trashed deleted 已隐藏 隐藏 不展示 已下架 删除 已删除',
  pending: 'pending hold unapproved not-yet not_yet unmoderated waiting queued 0 false 待审 待审核 审核中 未审核',
  rejected: 'spam rejected declined 垃圾 垃圾评论 已拒绝 未通过',
}
const STATES: ReadonlyMap<string, StatedState> = new Map(
  Object.entries(WORDS).flatMap(([state, words]) =>
    words.split(' ').map((word) => [word, state as StatedState] as const),
  ),
)

/** How the source says a review stands: as `stated` has it, else by the usual words; null when it does not say. */
export function readState(
  cell: string,
  stated: Readonly<Record<string, StatedState>>,
): { state: StatedState | null; known: boolean } {
  const word = readText(cell)
  if (word === '') return { state: null, known: true }
  const state = (Object.hasOwn(stated, word) ? stated[word] : undefined) ?? STATES.get(word.toLowerCase()) ?? null
  return { state, known: state !== null }
}
