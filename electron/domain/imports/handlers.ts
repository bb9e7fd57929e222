import type { EndpointsOf, Handlers } from '../context'
import { appendUpload } from './append-upload'
import { beginUpload } from './begin-upload'
import { importOrders } from './import-orders'
import { inspectUpload } from './inspect-upload'
import { listImports } from './list-imports'
import { listRejections } from './list-rejections'
import { loadReport } from './load-report'
import { importReviews } from './reviews/import-reviews'

export const importHandlers: Handlers<EndpointsOf<'imports'>> = {
  'imports.beginUpload': beginUpload,
  'imports.appendUpload': appendUpload,
  'imports.inspect': inspectUpload,
  'imports.orders': importOrders,
  'imports.reviews': importReviews,
  'imports.list': listImports,
  'imports.get': loadReport,
  'imports.rejections': listRejections,
}
