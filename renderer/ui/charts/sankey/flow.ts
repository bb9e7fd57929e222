import type { FrameProps } from '../frame-props'
import type { SeriesTone } from '../chart-series'

export interface FlowNode {
  /** Unique over all columns: prefix it where a decision and an outcome have the same name. */
  readonly key: string
  readonly label: string
  /** 0 is leftmost. */
  readonly column: number
  readonly tone?: SeriesTone
}

export interface FlowLink {
  readonly from: string
  readonly to: string
  readonly n: number
}

/** A link, or a node with everything that flows through it. */
export type FlowPoint = { readonly from: string; readonly to: string } | { readonly node: string }

export interface FlowProps extends FrameProps {
  /** What flows: "Cases". */
  readonly measure: string
  readonly nodes: readonly FlowNode[]
  /** Links of nothing are left out; several of the same ends are added up. */
  readonly links: readonly FlowLink[]
  readonly formatValue: (n: number) => string
}
