import type { Output } from '../../../../shared/contract'
import type { ReadContext } from '../../context'

/** More would be no choice but a list to search in. */
const MOST_VALUES = 500

type Facet = Output<'reviews.facets'>['categories']

/** What there is to narrow reviews by, the most frequent first. */
export async function countFacets({ sql }: ReadContext): Promise<Output<'reviews.facets'>> {
  const count = (value: string, from = 'reviews') =>
    sql.all<Facet[number]>(
      `SELECT ${value} AS value, count(*) AS n FROM ${from} WHERE coalesce(${value}, '') <> ''
       GROUP BY 1 ORDER BY n DESC, 1 LIMIT ${MOST_VALUES}`,
    )
  return {
    categories: await count('reviews.category'),
    languages: await count('reviews.language'),
    tags: await count('tag.value', 'reviews, json_each(reviews.tags) AS tag'),
    sources: await count('reviews.source'),
  }
}
