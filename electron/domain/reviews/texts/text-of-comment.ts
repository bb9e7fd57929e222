import type { CommentDraft } from '../../../../shared/model/review'

export interface CommentText {
  title: string | null
  body: string | null
}

/** Title and body of a draft; what is blank is none. */
export function textOfComment(draft: CommentDraft | null): CommentText {
  return { title: draft?.title?.trim() || null, body: draft?.body?.trim() || null }
}

export function hasText({ title, body }: CommentText): boolean {
  return title !== null || body !== null
}

/** Characters of a comment as people count them: code points of title and body. */
export function lengthOf({ title, body }: CommentText): number {
  return [...(title ?? ''), ...(body ?? '')].length
}
