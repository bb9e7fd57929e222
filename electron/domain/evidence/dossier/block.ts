/** What a dossier is made of, before anything is drawn. */
export interface Column {
  title: string
  /** Share of the page's width beside those of the other columns. */
  share: number
  align?: 'left' | 'right'
}

export type Block =
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: 'table'; columns: readonly Column[]; rows: readonly (readonly string[])[] }
  | { kind: 'text'; text: string }
  | { kind: 'photo'; bytes: Buffer; sidePixels: number; caption: string }

export interface Section {
  title: string
  blocks: readonly Block[]
}

export interface Dossier {
  title: string
  subtitle: string
  /** At the foot of page `page` of `pages`. */
  footer(page: number, pages: number): string
  sections: readonly Section[]
}
