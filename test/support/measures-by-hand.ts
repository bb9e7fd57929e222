import { COST_MEASURES, type CaseMeasure, type CostMeasure } from '../../shared/model/measures'

/** What each measure means, written out a second time and by hand: the cases with their `day` and what they weigh, `minor`. */
export const BY_HAND: Readonly<Record<CaseMeasure, string>> = {
  opened: 'SELECT opened_on AS day, total_minor AS minor, * FROM cases',
  approved: `SELECT decided_on AS day, total_minor AS minor, * FROM cases WHERE decision = 'approved'`,
  declined: `SELECT decided_on AS day, total_minor AS minor, * FROM cases WHERE decision = 'declined'`,
  withdrawn: `SELECT decided_on AS day, total_minor AS minor, * FROM cases WHERE decision = 'withdrawn'`,
  granted: 'SELECT granted_on AS day, total_minor AS minor, * FROM cases WHERE granted_at IS NOT NULL',
  settled: `SELECT settled_on AS day, total_minor AS minor, * FROM cases WHERE money = 'settled'`,
  closed: 'SELECT closed_on AS day, total_minor AS minor, * FROM cases WHERE closed_on IS NOT NULL',
  late: `SELECT closed_on AS day, total_minor AS minor, * FROM cases WHERE closed_on IS NOT NULL
    AND id IN (SELECT case_id FROM case_clocks WHERE ended_at IS NOT NULL AND breached = 1)`,
  repeated: `SELECT opened_on AS day, total_minor AS minor, * FROM cases WHERE kind = 'repair' AND repeat_of IS NOT NULL`,
  repaired: `SELECT closed_on AS day, total_minor AS minor, * FROM cases WHERE kind = 'repair' AND work = 'repaired' AND closed_on IS NOT NULL`,
  exchanged: `SELECT closed_on AS day, total_minor AS minor, * FROM cases WHERE kind = 'exchange' AND goods_out = 'delivered' AND closed_on IS NOT NULL`,
  ...(Object.fromEntries(
    COST_MEASURES.map((measure) => [
      measure,
      `SELECT cases.granted_on AS day, sum(m.amount_minor) AS minor, cases.* FROM cases JOIN money_rows m ON m.case_id = cases.id
       WHERE m.grant_number = cases.grant_number AND cases.granted_at IS NOT NULL AND m.bearer || '_cost' = '${measure}' GROUP BY cases.id`,
    ]),
  ) as Record<CostMeasure, string>),
}
