/** What every kind of chart takes around its drawing. */
export interface FrameProps {
  readonly title: string
  /** One or two sentences with the figures that matter: what the chart is described by. */
  readonly summary: string
  /** What is counted, by name and in one sentence (`MEASURE_SENTENCES`); printed below the title. */
  readonly definition?: { readonly label: string; readonly sentence: string }
  /** Name of saved files, without ending. */
  readonly fileName: string
  readonly heightPx?: number
  /** Marks open the rows they count. Default true. A mark that counts nothing opens nothing. */
  readonly drillable?: boolean
  /** While the first figures are on their way; figures that are there already stay, so that nothing flashes. */
  readonly loading?: boolean
  /** What went wrong, shown with a way to try again (`@retry`). */
  readonly error?: unknown
  /** Said in place of the drawing where there is nothing to draw; left out: "No data in this period". */
  readonly emptyText?: string
}

/** The frame's own part of a chart's props. */
export function frameOf(props: FrameProps): FrameProps {
  const { title, summary, definition, fileName, heightPx, drillable, loading, error, emptyText } = props
  return { title, summary, definition, fileName, heightPx, drillable, loading, error, emptyText }
}
