/** The ledger: every entry sums to zero, and what it owes buyers is what the cases say. */
import { rowsCheck, type Check } from './check'

const ledgerBalance = rowsCheck(
  'ledger_balance',
  'SELECT count(*) AS n FROM ledger_entries',
  `SELECT 'entry ' || entry_id || ' is off by ' || sum(amount_minor) || ' ' || currency AS problem
   FROM ledger_postings GROUP BY entry_id, currency HAVING sum(amount_minor) <> 0
   UNION ALL SELECT 'entry ' || id || ' has no postings' FROM ledger_entries WHERE id NOT IN (SELECT entry_id FROM ledger_postings)`,
)

/**
 * Granting credits `owed_to_buyers` with the total of the case, or debits `due_from_buyers` with what the buyer owes; taking a
 * grant back reverses it, and so do settling, collecting and waiving.
 */
const ledgerCases = rowsCheck(
  'ledger_cases',
  'SELECT count(*) AS n FROM cases',
  `WITH booked AS (
     SELECT case_id, currency, -sum(iif(account = 'owed_to_buyers' AND step <> 'settlement', amount_minor, 0)) AS granted,
       sum(iif(account = 'owed_to_buyers' AND step = 'settlement', amount_minor, 0)) AS settled,
       sum(iif(account = 'due_from_buyers', amount_minor, 0)) AS due
     FROM ledger_entries JOIN ledger_postings ON entry_id = id WHERE account IN ('owed_to_buyers', 'due_from_buyers') GROUP BY case_id, currency),
   paid AS (SELECT case_id, sum(amount_minor) AS paid FROM settlements WHERE state = 'settled' GROUP BY case_id)
   SELECT 'case ' || number || ': the ledger does not say what the case says' AS problem
   FROM cases LEFT JOIN booked ON booked.case_id = id AND booked.currency = cases.currency LEFT JOIN paid ON paid.case_id = id
   WHERE coalesce(granted, 0) <> iif(granted_at IS NOT NULL, total_minor, 0) OR coalesce(settled, 0) <> coalesce(paid, 0)
     OR coalesce(due, 0) <> iif(money = 'due_from_buyer', due_minor, 0)
   UNION ALL SELECT 'case ' || case_id || ': booked in ' || booked.currency || ', not its own currency' FROM booked JOIN cases ON id = case_id
   WHERE booked.currency <> cases.currency`,
)

export const ledgerChecks: readonly Check[] = [ledgerBalance, ledgerCases]
