import type { RouteLocationRaw, RouteRecordRaw } from 'vue-router'
import type { Permission } from '../../shared/permissions'

/**
 * What a feature adds to the desk: pages and commands of the palette. Pages are lazy
 * (`component: () => import('./CasesPage.vue')`) and carry `meta.title`, a key of the texts.
 */
export interface Feature {
  readonly routes: readonly RouteRecordRaw[]
  readonly commands: readonly Command[]
}

export interface Command {
  /** Stable and unique: `cases.open`. */
  readonly id: string
  /** Key of the text that names it. */
  readonly label: string
  /** A literal icon name (`i-lucide-…`), so that the build can embed it. */
  readonly icon: string
  /** Keys that run it anywhere in the desk, e.g. `g c` (one after the other) or `mod+shift+o`. */
  readonly shortcut?: string
  /** Further words it is found by, in any language. */
  readonly keywords?: string
  /** Left out of the palette for a role without it. */
  readonly permission?: Permission
  /** Where it leads. */
  readonly to: RouteLocationRaw
}

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's title. */
    title?: string
  }
}
