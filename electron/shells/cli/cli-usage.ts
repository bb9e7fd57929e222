export const CLI_USAGE = `usage: npm run -s afterdesk -- [--data DIR] [--as ROLE] [--language zh-CN|en-US] <command>

  endpoints                        every operation with its permission, refusals and JSON Schemas
  call <endpoint> '<json>'         one operation; “-” reads the JSON from stdin; a job is waited for
  import orders --profile <name> <file…>
      [--mapping FILE] [--currency C] [--time-zone Z] [--dry-run] [--accept-rest]
  import reviews --profile judgeme|loox|yotpo|okendo|shopify|woocommerce|olist|generic <file…>
      [--mapping FILE] [--channel C] [--time-zone Z] [--moderation source|before] [--dry-run] [--accept-rest]
  attach <case number> <file> [--purpose photo|video|tracking|statement]
  dossier <case number> --out FILE a PDF of the case for a dispute, in --language
  payout --out FILE [--currency C] [--method M]
                                   the money on its way, as a CSV file
  report --from DATE --to DATE --out FILE [--full] [--format pdf|xlsx|csv]
                                   the statistics of a period: one page, in full, or every table
                                   (csv: a ZIP of files), in --language
  reconcile <file> [--dry-run]     reads a statement and settles or fails what it names
  sample [--orders N] [--seed S]   fills the desk with a fictional shop
  train reviews [--category C]     learns sentiment from the stars and corrections; prints how it was tested
  judge reviews <file.csv> --text COLUMN [--label COLUMN]
                                   judges the rows of a file with the model in use, and against the labels
  verify                           examines the database; exit 1 when a finding fails

Prints one line of JSON: {"ok":true,"value":…} or {"ok":false,"code":…,"details":…}. Exit 0, 1 when refused, 2 when the
line was not understood. Without --data the system's application data folder is used. Roles: viewer, clerk, approver,
manager, owner (default).
`
