import type { ReadSql } from '../../db/sql'
import type { LabelledText } from './sentiment/train'
import { languageOf } from './sentiment/language-of'
import { textOf } from './text-of'

export interface LabelledReview extends LabelledText {
  readonly category: string
  readonly language: string
}

interface LessonRow {
  id: number
  title: string | null
  body: string | null
  stars: number
  category: string | null
  language: string | null
  corrected: number | null
}

const ROWS_AT_ONCE = 2_000
const LEAST_POSITIVE = 4

/**
 * Comments whose stars say what they are (four and five positive, one and two negative), and those a person corrected.
 * Rejected reviews are no voice of a buyer, and given-by-default stars say nothing of a text.
 */
const LESSONS = `SELECT r.id, title, body, stars, category, language, c.positive AS corrected
  FROM reviews r LEFT JOIN sentiment_corrections c ON c.review_id = r.id
  WHERE r.id > ?1 AND (title IS NOT NULL OR body IS NOT NULL) AND defaulted = 0 AND state <> 'rejected'
    AND (stars <> 3 OR c.positive IS NOT NULL) AND (?2 IS NULL OR category = ?2)
  ORDER BY r.id LIMIT ${ROWS_AT_ONCE}`

/** In the order of their ids. `told` hears how many have been read, and may stop it by throwing. */
export async function readLessons(
  sql: ReadSql,
  category: string | null,
  told: (read: number) => void,
): Promise<LabelledReview[]> {
  const lessons: LabelledReview[] = []
  for (let after = 0; ;) {
    const rows = await sql.all<LessonRow>(LESSONS, [after, category])
    for (const row of rows) {
      const text = textOf(row)
      if (text !== '') lessons.push(lessonOf(row, text))
    }
    told(lessons.length)
    if (rows.length < ROWS_AT_ONCE) return lessons
    after = rows[rows.length - 1]!.id
  }
}

function lessonOf({ stars, category, language, corrected }: LessonRow, text: string): LabelledReview {
  return {
    text,
    positive: corrected === null ? stars >= LEAST_POSITIVE : corrected === 1,
    corrected: corrected !== null,
    category: category ?? '',
    language: languageOf(language, text),
  }
}
