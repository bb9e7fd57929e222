/** Buyers on the list of those who want no asking, by e-mail, phone (also with the country's 86 before it) or their own number. A plus keeps the table's type from the words, or no index of an expression fits. */
export const UNWANTED = `(
  WITH listed (contact) AS (SELECT contact FROM suppressions),
    phones (contact) AS (
      SELECT contact FROM listed UNION SELECT '86' || contact FROM listed WHERE contact GLOB '1[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'
      UNION SELECT substr(contact, 3) FROM listed WHERE contact GLOB '861[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]')
  SELECT b.id FROM listed CROSS JOIN buyers b ON lower(b.email) = +contact WHERE b.email IS NOT NULL
  UNION SELECT b.id FROM listed CROSS JOIN buyers b ON b.external_id = contact
  UNION SELECT b.id FROM phones CROSS JOIN buyers b
    ON replace(replace(replace(replace(replace(replace(b.phone, ' ', ''), '-', ''), '+', ''), '(', ''), ')', ''), '.', '') = contact
    WHERE b.phone IS NOT NULL)`
