/** The left navigation: where it leads, and which live figure stands beside it. */
export type Figure = 'overdue' | 'openCases' | 'openReviews'

interface NavigationItem {
  readonly route: string
  readonly label: string
  readonly icon: string
  readonly figure?: Figure
}

export const NAVIGATION: readonly NavigationItem[] = [
  { route: 'today', label: 'frame.nav.today', icon: 'i-lucide-sun', figure: 'overdue' },
  { route: 'cases', label: 'frame.nav.cases', icon: 'i-lucide-inbox', figure: 'openCases' },
  { route: 'reviews', label: 'frame.nav.reviews', icon: 'i-lucide-message-square-text', figure: 'openReviews' },
  { route: 'moderation', label: 'frame.nav.moderation', icon: 'i-lucide-shield-check' },
  { route: 'collect', label: 'frame.nav.collect', icon: 'i-lucide-send' },
  { route: 'orders', label: 'frame.nav.orders', icon: 'i-lucide-shopping-bag' },
  { route: 'settlements', label: 'frame.nav.settlements', icon: 'i-lucide-banknote' },
  { route: 'imports', label: 'frame.nav.imports', icon: 'i-lucide-file-down' },
  { route: 'scores', label: 'frame.nav.scores', icon: 'i-lucide-star' },
  { route: 'learning', label: 'frame.nav.learning', icon: 'i-lucide-brain' },
  { route: 'statistics', label: 'frame.nav.statistics', icon: 'i-lucide-chart-column' },
  { route: 'policies', label: 'frame.nav.policies', icon: 'i-lucide-scale' },
  { route: 'settings', label: 'frame.nav.settings', icon: 'i-lucide-settings' },
]
