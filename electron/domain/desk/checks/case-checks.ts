/** Cases: what was granted was approved, money moves only for a grant, and no case asks for more than was bought. */
import { rowsCheck, type Check } from './check'

const caseStates = rowsCheck(
  'case_states',
  'SELECT count(*) AS n FROM cases',
  `SELECT 'case ' || number || ': granted, but ' || decision AS problem FROM cases WHERE granted_at IS NOT NULL AND decision <> 'approved'
   UNION ALL SELECT 'case ' || number || ': its money is ' || money || ' without a grant' FROM cases WHERE granted_at IS NULL AND money <> 'nothing_owed'
   UNION ALL SELECT 'case ' || number || ': due from the buyer, but nothing is due' FROM cases WHERE money IN ('due_from_buyer', 'collected', 'waived') AND due_minor = 0
   UNION ALL SELECT 'case ' || number || ': asks for ' || case_lines.quantity || ' units of ' || order_lines.quantity
   FROM case_lines JOIN cases ON cases.id = case_id JOIN order_lines ON order_lines.id = line_id WHERE case_lines.quantity > order_lines.quantity`,
)

export const caseChecks: readonly Check[] = [caseStates]
