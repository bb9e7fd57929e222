/**
 * Units of a line that a grant gives back, as its base rows (`m`) say: from which unit to which. A part of a line's value
 * leaves the units with the buyer.
 */
export const UNITS_GIVEN_BACK = `sum(iif(m.kind = 'base' AND m.rule <> 'line.part', (m.inputs ->> 'toUnit') - (m.inputs ->> 'fromUnit'), 0))`

/** The money rows `m` of the grant of a case `c` that stands. */
export const GRANTED_ROWS = `cases c JOIN money_rows m ON m.case_id = c.id AND m.grant_number = c.grant_number AND c.granted_at IS NOT NULL`

/** The same for one order, named by an expression; joins what stands before it. */
export const grantedRowsOf = (order: string) => `cases c ON c.order_id = ${order} AND c.granted_at IS NOT NULL
  CROSS JOIN money_rows m ON m.case_id = c.id AND m.grant_number = c.grant_number`
