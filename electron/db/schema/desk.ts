/** What belongs to the desk itself: settings, policies, ledger, audit, replay protection and imports. */
import { EntitySchema } from 'typeorm'
import { instant, int, json, key, minor, named, nullable, text } from './columns'

export interface SettingRow {
  name: string
  value: unknown
}
export const settings = new EntitySchema<SettingRow>({
  name: 'SettingRow',
  tableName: 'settings',
  columns: { name: { ...text, primary: true }, value: json },
})

export interface PolicyVersionRow {
  id: number
  policyId: number
  version: number
  state: string
  validFrom: number
  validTo: number | null
  publishedAt: number | null
  document: unknown
}
export const policyVersions = new EntitySchema<PolicyVersionRow>({
  name: 'PolicyVersionRow',
  tableName: 'policy_versions',
  columns: {
    id: key,
    policyId: named(int, 'policy_id'),
    version: int,
    state: text,
    validFrom: named(instant, 'valid_from'),
    validTo: nullable(named(instant, 'valid_to')),
    publishedAt: nullable(named(instant, 'published_at')),
    document: json,
  },
})

export interface LedgerEntryRow {
  id: number
  at: number
  orderId: number
  caseId: number | null
  step: string
}
export const ledgerEntries = new EntitySchema<LedgerEntryRow>({
  name: 'LedgerEntryRow',
  tableName: 'ledger_entries',
  columns: {
    id: key,
    at: instant,
    orderId: named(int, 'order_id'),
    caseId: nullable(named(int, 'case_id')),
    step: text,
  },
})

export interface LedgerPostingRow {
  entryId: number
  position: number
  account: string
  currency: string
  /** Debit positive, credit negative. */
  amountMinor: number
}
export const ledgerPostings = new EntitySchema<LedgerPostingRow>({
  name: 'LedgerPostingRow',
  tableName: 'ledger_postings',
  columns: {
    entryId: { ...named(int, 'entry_id'), primary: true },
    position: { ...int, primary: true },
    account: text,
    currency: text,
    amountMinor: named(minor, 'amount_minor'),
  },
})

export interface AuditRow {
  id: number
  at: number
  actor: string
  role: string
  shell: string
  endpoint: string
  subject: string | null
  input: unknown
}
export const auditLog = new EntitySchema<AuditRow>({
  name: 'AuditRow',
  tableName: 'audit_log',
  columns: {
    id: key,
    at: instant,
    actor: text,
    role: text,
    shell: text,
    endpoint: text,
    subject: nullable(text),
    input: json,
  },
})

export interface ReplayRow {
  idempotencyKey: string
  endpoint: string
  inputDigest: string
  value: unknown
  at: number
}
export const replays = new EntitySchema<ReplayRow>({
  name: 'ReplayRow',
  tableName: 'replays',
  columns: {
    idempotencyKey: { ...named(text, 'idempotency_key'), primary: true },
    endpoint: text,
    inputDigest: named(text, 'input_digest'),
    value: json,
    at: instant,
  },
})

export interface ImportBatchRow {
  id: number
  at: number
  actor: string
  profile: string
  files: string[]
  committed: number
  added: number
  unchanged: number
  rejected: number
  report: unknown
}
export const importBatches = new EntitySchema<ImportBatchRow>({
  name: 'ImportBatchRow',
  tableName: 'import_batches',
  columns: {
    id: key,
    at: instant,
    actor: text,
    profile: text,
    files: json,
    committed: int,
    added: int,
    unchanged: int,
    rejected: int,
    report: json,
  },
})

export interface ImportRejectionRow {
  batchId: number
  position: number
  file: string
  line: number
  externalNumber: string | null
  code: string
  details: Record<string, unknown>
}
export const importRejections = new EntitySchema<ImportRejectionRow>({
  name: 'ImportRejectionRow',
  tableName: 'import_rejections',
  columns: {
    batchId: { ...named(int, 'batch_id'), primary: true },
    position: { ...int, primary: true },
    file: text,
    line: int,
    externalNumber: nullable(named(text, 'external_number')),
    code: text,
    details: json,
  },
})
