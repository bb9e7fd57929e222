import type { Language } from '../../../../shared/refusal-sentences'
import type { ReadContext } from '../../context'
import type { Dossier } from './block'
import { caseSection } from './case-section'
import { evidenceSections } from './evidence-section'
import { gatherFacts, type Facts } from './gather-facts'
import { goodsSection } from './goods-section'
import { moneySection, policySection } from './money-section'
import { orderSection } from './order-section'
import { paymentsSection } from './payments-section'
import { timelineSection } from './timeline-section'
import { writerFor } from './writer'

/** All of a case in the order a reader of a dispute needs it. @throws Refusal case.unknown */
export async function composeDossier(
  context: ReadContext,
  id: number,
  language: Language,
): Promise<Dossier & { facts: Facts }> {
  const facts = await gatherFacts(context, id)
  const { shop, session } = context
  const write = writerFor(language, shop.timeZone, facts.case.currency)
  const made = write.label('made', { at: write.at(context.now()), actor: session.actor })
  const goods = goodsSection(facts, write)
  return {
    facts,
    title: `${write.label('title')} ${facts.case.number}`,
    subtitle: [shop.shopName, made, write.label('zone', { zone: shop.timeZone })].filter(Boolean).join(' · '),
    footer: (page, pages) => `${facts.case.number} · ${write.label('page', { page, pages })}`,
    sections: [
      caseSection(facts, write),
      orderSection(facts, write),
      moneySection(facts, write),
      policySection(facts, write),
      ...(goods ? [goods] : []),
      paymentsSection(facts, write),
      timelineSection(facts, write),
      ...(await evidenceSections(facts.case.attachments, context.dataDir, write)),
    ],
  }
}
