import { rm } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../support/chromium'
import { seededShop, type ShopPlan } from '../support/seeded-shop'
import { serveDesk, temporaryFolder } from '../support/served-desk'
import { visit, type Visit, type VisitOptions } from '../support/visit'
import { CasePage } from './pages/case-page'
import { FramePage } from './pages/frame-page'
import { ImportsPage } from './pages/imports-page'
import { OpenCasePage } from './pages/open-case-page'
import { OrdersPage } from './pages/orders-page'
import { QueuePage } from './pages/queue-page'
import { ReviewsPage } from './pages/reviews-page'
import { StatisticsPage } from './pages/statistics-page'
import { WelcomePage } from './pages/welcome-page'

/** Somebody in front of the desk: a browser, a served desk, and a page object for each screen. */
export interface Clerk extends Visit {
  readonly frame: FramePage
  readonly welcome: WelcomePage
  readonly imports: ImportsPage
  readonly orders: OrdersPage
  readonly queue: QueuePage
  readonly openCase: OpenCasePage
  readonly aCase: CasePage
  readonly reviews: ReviewsPage
  readonly statistics: StatisticsPage
  /** Leaves: closes the browser, ends the desk, removes its folder. Answers the desk's exit code. */
  leave(): Promise<number | null>
}

function pagesOf(page: Page): Omit<Clerk, keyof Visit | 'leave'> {
  return {
    frame: new FramePage(page),
    welcome: new WelcomePage(page),
    imports: new ImportsPage(page),
    orders: new OrdersPage(page),
    queue: new QueuePage(page),
    openCase: new OpenCasePage(page),
    aCase: new CasePage(page),
    reviews: new ReviewsPage(page),
    statistics: new StatisticsPage(page),
  }
}

/** Sits down at a desk: an empty one before its first run, or one with a shop in it. */
export async function sitDown(shop: ShopPlan | null, options: VisitOptions = {}): Promise<Clerk> {
  const dataDir = shop ? await seededShop(shop) : await temporaryFolder()
  const desk = await serveDesk({ dataDir })
  const browser = await launchBrowser()
  const seen = await visit(browser, desk, options)
  return {
    ...seen,
    ...pagesOf(seen.page),
    async leave() {
      await browser.close()
      const code = await desk.stop()
      await rm(dataDir, { recursive: true, force: true })
      return code
    },
  }
}
