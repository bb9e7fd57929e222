export const CLI_USAGE = `usage: npm run -s afterdesk -- [--data DIR] [--as ROLE] [--language zh-CN|en-US] <command>

  endpoints                        every operation with its permission, refusals and JSON Schemas
  call <endpoint> '<json>'         one operation; “-” reads the JSON from stdin; a job is waited for
  import orders --profile <name> <file…>
      [--mapping FILE] [--currency C] [--time-zone Z] [--dry-run] [--accept-rest]
  sample [--orders N] [--seed S]   fills the desk with a fictional shop
  verify                           examines the database; exit 1 when a finding fails

Prints one line of JSON: {"ok":true,"value":…} or {"ok":false,"code":…,"details":…}. Exit 0, 1 when refused, 2 when the
line was not understood. Without --data the system's application data folder is used. Roles: viewer, clerk, approver,
manager, owner (default).
`
