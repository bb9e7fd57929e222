import { afterAll, beforeAll, expect, it } from 'vitest'
import { contract, type EndpointName } from '../../shared/contract'
import { ROLES, type Role } from '../../shared/permissions'
import { openDesk, type OpenDesk } from '../support/open-desk'

const EVERYONE = 'viewer clerk approver manager owner'
const CLERKS = 'clerk approver manager owner'
const DECIDERS = 'approver manager owner'
const MANAGERS = 'manager owner'

/** Who may ask what, written out: an endpoint without a row, or a row that the contract contradicts, fails. */
const TABLE: Readonly<Record<EndpointName, string>> = {
  'desk.status': EVERYONE,
  'desk.today': EVERYONE,
  'desk.verify': MANAGERS,
  'settings.change': 'owner',
  'search.find': EVERYONE,
  'jobs.list': EVERYONE,
  'jobs.get': EVERYONE,
  'jobs.cancel': CLERKS,
  'audit.list': MANAGERS,
  'orders.list': EVERYONE,
  'orders.channels': EVERYONE,
  'orders.get': EVERYONE,
  'orders.find': EVERYONE,
  'orders.record': CLERKS,
  'cases.list': EVERYONE,
  'cases.counts': EVERYONE,
  'cases.get': EVERYONE,
  'cases.quote': EVERYONE,
  'cases.open': CLERKS,
  'cases.startReview': CLERKS,
  'cases.askInfo': CLERKS,
  'cases.answerInfo': CLERKS,
  'cases.withdraw': CLERKS,
  'cases.addNote': CLERKS,
  'cases.acceptOffer': CLERKS,
  'cases.refuseOffer': CLERKS,
  'cases.appeal': CLERKS,
  'cases.expire': CLERKS,
  'cases.setDeadline': CLERKS,
  'cases.setFreight': CLERKS,
  'cases.bulk': CLERKS,
  'cases.recordShipment': CLERKS,
  'cases.receive': CLERKS,
  'cases.recordLoss': CLERKS,
  'cases.inspect': CLERKS,
  'cases.putAway': CLERKS,
  'cases.diagnose': CLERKS,
  'cases.acceptQuote': CLERKS,
  'cases.refuseQuote': CLERKS,
  'cases.startRepair': CLERKS,
  'cases.waitParts': CLERKS,
  'cases.partsArrived': CLERKS,
  'cases.finishRepair': CLERKS,
  'cases.giveUpRepair': CLERKS,
  'cases.shipOut': CLERKS,
  'cases.confirmDelivery': CLERKS,
  'cases.approve': DECIDERS,
  'cases.decline': DECIDERS,
  'cases.counter': DECIDERS,
  'cases.convert': DECIDERS,
  'cases.grant': DECIDERS,
  'cases.waive': DECIDERS,
  'cases.chargeUnreturned': DECIDERS,
  'cases.reopen': DECIDERS,
  'cases.send': MANAGERS,
  'cases.recordSettlement': MANAGERS,
  'cases.recordFailure': MANAGERS,
  'cases.markUnknown': MANAGERS,
  'cases.collect': MANAGERS,
  'cases.retry': MANAGERS,
  'policies.list': EVERYONE,
  'policies.get': EVERYONE,
  'policies.presets': EVERYONE,
  'policies.check': EVERYONE,
  'policies.calendar': EVERYONE,
  'policies.draft': MANAGERS,
  'policies.save': MANAGERS,
  'policies.discard': MANAGERS,
  'policies.publish': MANAGERS,
  'policies.retire': MANAGERS,
  'trials.policy': EVERYONE,
  'stock.list': EVERYONE,
  'stock.set': CLERKS,
  'settlements.payoutFile': MANAGERS,
  'settlements.reconcile': MANAGERS,
  'evidence.attach': CLERKS,
  'evidence.detach': CLERKS,
  'evidence.read': EVERYONE,
  'evidence.dossier': EVERYONE,
  'evidence.file': EVERYONE,
  'ledger.entries': EVERYONE,
  'ledger.balances': EVERYONE,
  'imports.beginUpload': CLERKS,
  'imports.appendUpload': CLERKS,
  'imports.inspect': MANAGERS,
  'imports.orders': MANAGERS,
  'imports.reviews': MANAGERS,
  'imports.list': EVERYONE,
  'imports.get': EVERYONE,
  'imports.rejections': EVERYONE,
  'sample.load': MANAGERS,
  'collect.due': EVERYONE,
  'collect.counts': EVERYONE,
  'collect.write': EVERYONE,
  'collect.markSent': CLERKS,
  'collect.unmark': CLERKS,
  'collect.suppressions': EVERYONE,
  'collect.suppress': CLERKS,
  'collect.unsuppress': CLERKS,
  'collect.answerSurvey': CLERKS,
  'collect.rates': EVERYONE,
  'reviews.list': EVERYONE,
  'reviews.counts': EVERYONE,
  'reviews.facets': EVERYONE,
  'reviews.get': EVERYONE,
  'reviews.quote': EVERYONE,
  'reviews.rate': CLERKS,
  'reviews.comment': CLERKS,
  'reviews.followUp': CLERKS,
  'reviews.verify': CLERKS,
  'reviews.giveDefaults': MANAGERS,
  'reviews.claim': CLERKS,
  'reviews.release': CLERKS,
  'reviews.approve': CLERKS,
  'reviews.reject': CLERKS,
  'reviews.hide': CLERKS,
  'reviews.show': CLERKS,
  'reviews.mask': CLERKS,
  'reviews.escalate': CLERKS,
  'reviews.report': CLERKS,
  'reviews.appeal': CLERKS,
  'reviews.reply': CLERKS,
  'reviews.openCase': CLERKS,
  'reviews.undo': CLERKS,
  'reviews.bulk': CLERKS,
  'reviews.undoBulk': CLERKS,
  'moderation.rules': EVERYONE,
  'moderation.saveRule': MANAGERS,
  'moderation.switchRule': MANAGERS,
  'moderation.removeRule': MANAGERS,
  'moderation.try': CLERKS,
  'moderation.run': MANAGERS,
  'moderation.suppression': EVERYONE,
  'moderation.templates': EVERYONE,
  'moderation.saveTemplate': MANAGERS,
  'moderation.removeTemplate': MANAGERS,
  'learning.train': MANAGERS,
  'learning.model': EVERYONE,
  'learning.classify': EVERYONE,
  'learning.correct': CLERKS,
  'learning.topics': EVERYONE,
  'learning.learnTerms': MANAGERS,
  'statistics.overview': EVERYONE,
  'statistics.series': EVERYONE,
  'statistics.reasons': EVERYONE,
  'statistics.promises': EVERYONE,
  'statistics.rebuild': MANAGERS,
  'insight.movers': EVERYONE,
  'insight.ruleCosts': EVERYONE,
  'scores.stars': EVERYONE,
  'scores.products': EVERYONE,
  'scores.dsr': EVERYONE,
  'scores.delays': EVERYONE,
  'scores.satisfaction': EVERYONE,
}

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

it('every endpoint has a row, and no row lacks its endpoint', () => {
  expect(Object.keys(TABLE).sort()).toEqual(Object.keys(contract).sort())
})

/** A field no endpoint knows, so that whoever is let in is refused for the content and nothing is carried out. */
const UNFIT = { unexpected: 1 }

async function isLetIn(role: Role, endpoint: string): Promise<boolean> {
  const reply = await desk.app.call({ actor: 'test', role, shell: 'test' }, endpoint, UNFIT)
  if (reply.ok) throw new Error(`${endpoint} carried out what does not fit it`)
  expect(['desk.not_permitted', 'desk.invalid_input']).toContain(reply.code)
  return reply.code === 'desk.invalid_input'
}

it.each(Object.entries(TABLE))('%s is open to %s and to nobody else', async (endpoint, roles) => {
  const letIn: string[] = []
  for (const role of ROLES) if (await isLetIn(role, endpoint)) letIn.push(role)
  expect(letIn.join(' ')).toBe(roles)
})
