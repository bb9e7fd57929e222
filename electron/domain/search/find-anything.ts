import type { Output } from '../../../shared/contract'
import { searchCondition } from '../../db/search-condition'
import type { ReadSql, SqlValue } from '../../db/sql'

type Found = Output<'search.find'>

/** Orders that are looked through for cases: enough for a list, and bounded. */
const MOST_LOOKED_THROUGH = 2_000

/** Characters of a comment shown beside what was found. */
const EXCERPT = 160

/** Orders, cases and reviews for a text: its exact number first, then numbers that begin so, then words, newest first. */
export async function findAnything(sql: ReadSql, text: string, limit: number): Promise<Found> {
  if (text === '') return { orders: [], cases: [], reviews: [] }
  const [byNumber, casesByNumber, reviewsByWord] = await Promise.all([
    ordersByNumber(sql, text),
    casesByOwnNumber(sql, text, limit),
    reviewsByWords(sql, text, limit),
  ])
  const byWords = byNumber.length < limit ? await ordersByWords(sql, text) : []
  const orders = [...new Set([...byNumber, ...byWords])]
  const casesOfOrders = casesByNumber.length < limit ? await casesOf(sql, orders, limit) : []
  const cases = [...new Set([...casesByNumber, ...casesOfOrders])]
  const reviewsOfOrders = reviewsByWord.length < limit ? await reviewsOf(sql, byNumber, limit) : []
  const reviews = [...new Set([...reviewsByWord, ...reviewsOfOrders])]
  const [shownOrders, shownCases, shownReviews] = await Promise.all([
    showOrders(sql, orders.slice(0, limit)),
    showCases(sql, cases.slice(0, limit)),
    showReviews(sql, reviews.slice(0, limit)),
  ])
  return { orders: shownOrders, cases: shownCases, reviews: shownReviews }
}

async function ids(sql: ReadSql, select: string, parameters: readonly SqlValue[]): Promise<number[]> {
  return (await sql.all<{ id: number }>(select, parameters)).map(({ id }) => id)
}

/** The texts that begin with a text are those from it up to it followed by the last character there is. */
function beginning(text: string): [from: string, below: string] {
  return [text, `${text}\u{10ffff}`]
}

/** By number, so the exact one, which is the shortest, comes first. Shops write theirs in capitals; who looks one up may not. */
async function ordersByNumber(sql: ReadSql, text: string): Promise<number[]> {
  const select =
    'SELECT id FROM orders WHERE external_number >= ? AND external_number < ? ORDER BY external_number LIMIT ?'
  const written = await ids(sql, select, [...beginning(text), MOST_LOOKED_THROUGH])
  const capitals = text.toUpperCase()
  if (written.length > 0 || capitals === text) return written
  return ids(sql, select, [...beginning(capitals), MOST_LOOKED_THROUGH])
}

function casesByOwnNumber(sql: ReadSql, text: string, limit: number): Promise<number[]> {
  return ids(sql, 'SELECT id FROM cases WHERE number >= ? AND number < ? ORDER BY number LIMIT ?', [
    ...beginning(text.toUpperCase()),
    limit,
  ])
}

function ordersByWords(sql: ReadSql, text: string): Promise<number[]> {
  const found = searchCondition('order', text)
  return ids(sql, `${found.sql} ORDER BY id DESC LIMIT ?`, [...found.parameters, MOST_LOOKED_THROUGH])
}

function reviewsByWords(sql: ReadSql, text: string, limit: number): Promise<number[]> {
  const found = searchCondition('review', text)
  return ids(sql, `${found.sql} ORDER BY id DESC LIMIT ?`, [...found.parameters, limit])
}

/** Cases of the orders, in the orders' order. */
function casesOf(sql: ReadSql, orders: readonly number[], limit: number): Promise<number[]> {
  const select = 'SELECT cases.id FROM json_each(?) AS found CROSS JOIN cases ON cases.order_id = found.value LIMIT ?'
  return ids(sql, select, [JSON.stringify(orders), limit])
}

/** Reviews of the orders, in the orders' order. */
function reviewsOf(sql: ReadSql, orders: readonly number[], limit: number): Promise<number[]> {
  const select =
    'SELECT reviews.id FROM json_each(?) AS found CROSS JOIN reviews ON reviews.order_id = found.value LIMIT ?'
  return ids(sql, select, [JSON.stringify(orders), limit])
}

function showOrders(sql: ReadSql, picked: readonly number[]): Promise<Found['orders']> {
  return sql.all(
    `SELECT orders.id, external_number AS externalNumber, channel, buyer_name AS buyerName, first_title AS firstTitle
     FROM json_each(?) AS picked JOIN orders ON orders.id = picked.value ORDER BY picked.key`,
    [JSON.stringify(picked)],
  )
}

function showCases(sql: ReadSql, picked: readonly number[]): Promise<Found['cases']> {
  return sql.all(
    `SELECT cases.id, cases.number, cases.status, external_number AS externalNumber, buyer_name AS buyerName
     FROM json_each(?) AS picked JOIN cases ON cases.id = picked.value JOIN orders ON orders.id = cases.order_id ORDER BY picked.key`,
    [JSON.stringify(picked)],
  )
}

function showReviews(sql: ReadSql, picked: readonly number[]): Promise<Found['reviews']> {
  return sql.all(
    `SELECT reviews.id, stars, substr(body, 1, ${EXCERPT}) AS excerpt, author_name AS authorName, product_title AS productTitle
     FROM json_each(?) AS picked JOIN reviews ON reviews.id = picked.value ORDER BY picked.key`,
    [JSON.stringify(picked)],
  )
}
