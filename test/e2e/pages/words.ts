import { text as detailEn } from '../../../renderer/text/en-US/case-detail'
import { text as formsEn } from '../../../renderer/text/en-US/case-forms'
import { text as movesEn } from '../../../renderer/text/en-US/case-moves'
import { text as bulkEn } from '../../../renderer/text/en-US/bulk'
import { text as casesEn } from '../../../renderer/text/en-US/cases'
import { text as forecastEn } from '../../../renderer/text/en-US/forecast'
import { text as frameEn } from '../../../renderer/text/en-US/frame'
import { text as importsEn } from '../../../renderer/text/en-US/imports'
import { text as openCaseEn } from '../../../renderer/text/en-US/open-case'
import { text as ordersEn } from '../../../renderer/text/en-US/orders'
import { text as policiesEn } from '../../../renderer/text/en-US/policies'
import { text as reportEn } from '../../../renderer/text/en-US/report'
import { text as reviewEn } from '../../../renderer/text/en-US/review'
import { text as reviewsEn } from '../../../renderer/text/en-US/reviews'
import { text as settingsEn } from '../../../renderer/text/en-US/settings'
import { text as settlementsEn } from '../../../renderer/text/en-US/settlements'
import { text as statisticsEn } from '../../../renderer/text/en-US/statistics'
import { text as uiEn } from '../../../renderer/text/en-US/ui'
import { text as viewsEn } from '../../../renderer/text/en-US/views'
import { text as welcomeEn } from '../../../renderer/text/en-US/welcome'
import { text as casesZh } from '../../../renderer/text/zh-CN/cases'
import { text as frameZh } from '../../../renderer/text/zh-CN/frame'

/** What the screen says, so that a page is found by the words a clerk reads. */
export const EN = {
  frame: frameEn,
  cases: casesEn,
  detail: detailEn,
  moves: movesEn,
  forms: formsEn,
  openCase: openCaseEn,
  orders: ordersEn,
  imports: importsEn,
  forecast: forecastEn,
  report: reportEn,
  review: reviewEn,
  reviews: reviewsEn,
  statistics: statisticsEn,
  settlements: settlementsEn,
  policies: policiesEn,
  bulk: bulkEn,
  settings: settingsEn,
  ui: uiEn,
  views: viewsEn,
  welcome: welcomeEn,
}
export const ZH = { frame: frameZh, cases: casesZh }
