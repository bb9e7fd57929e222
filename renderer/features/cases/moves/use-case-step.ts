import { computed, ref, shallowRef } from 'vue'
import { call } from '../../../api/client'
import { Refusal } from '../../../../shared/refusals'
import type { CaseDetail, TimelineEntry } from '../../../../shared/model/case'
import { OFFERS, stepsOf } from './case-moves'
import type { CaseStep } from './case-moves'
import { amountOf, dueOf } from './case-amount'
import { fieldsFor } from './step-fields'
import type { StepFields } from './step-fields'
import { takeStep } from './take-step'
import type { Permission } from '../../../../shared/permissions'

/** What happened to the case between looking at it and confirming a step. */
export interface Change {
  readonly entries: readonly TimelineEntry[]
  readonly amount: { readonly from: number; readonly to: number } | null
}

/** Refusals that mean: the case is not what was looked at. */
const OVERTAKEN = ['case.stale', 'case.quote_changed', 'case.wrong_state']
const isOvertaken = (cause: unknown) => cause instanceof Refusal && OVERTAKEN.includes(cause.code)

interface Options {
  may: (permission: Permission) => boolean
  /** Shows a case as a command answered it. */
  keep: (detail: CaseDetail) => void
  done: (step: CaseStep, detail: CaseDetail) => void
  /** For a step that is taken at once and has no dialog to say it in. */
  failed: (error: unknown) => void
}

function newState() {
  return {
    step: shallowRef<CaseStep | null>(null),
    /** The case as it was looked at. */
    looked: shallowRef<CaseDetail | null>(null),
    /** What is typed; the step's form begins with what the case says. */
    fields: ref<StepFields | null>(null),
    error: shallowRef<unknown>(null),
    change: shallowRef<Change | null>(null),
    isBusy: shallowRef(false),
  }
}

/**
 * One step on a case, from choosing it to its answer. It holds on to the case as it was when the step was chosen; when the
 * desk refuses because the case moved on, it takes the new one, says what changed, and waits for another confirmation.
 */
export function useCaseStep({ may, keep, done, failed }: Options) {
  const state = newState()
  const { step, looked, fields, error, change, isBusy } = state

  /** Whether the step may still be taken on the case as it is now. */
  const isPossible = computed(() => !!looked.value && !!step.value && stepsOf(looked.value, may).includes(step.value))
  /** `given`: what is known before anything is typed, e.g. the kind that the desk proposes. */
  async function choose(next: CaseStep, detail: CaseDetail, given: Partial<StepFields> = {}): Promise<void> {
    if (isBusy.value) return
    looked.value = detail
    fields.value = { ...fieldsFor(next, detail), ...given }
    error.value = change.value = null
    step.value = next
    if (OFFERS[next].asks === 'now') await confirm()
  }

  async function confirm(): Promise<void> {
    const [taken, seen, typed] = [step.value, looked.value, fields.value]
    if (!taken || !seen || !typed || isBusy.value || !isPossible.value) return
    isBusy.value = true
    error.value = change.value = null
    try {
      const answer = await takeStep(taken, seen, typed)
      keep(answer)
      step.value = null
      done(taken, answer)
    } catch (cause) {
      await refused(cause, seen)
      if (OFFERS[taken].asks === 'now') {
        close()
        failed(cause)
      }
    } finally {
      isBusy.value = false
    }
  }

  async function refused(cause: unknown, seen: CaseDetail): Promise<void> {
    error.value = cause
    const fresh = await freshAfter(cause, seen)
    if (!fresh) return
    keep(fresh)
    looked.value = fresh
    if (isOvertaken(cause)) change.value = changeBetween(seen, fresh)
  }

  const close = (): void => void (step.value = null)
  const type = (typed: StepFields | null): void => void (fields.value = typed)
  return { ...state, isPossible, choose, type, confirm, close }
}

function changeBetween(before: CaseDetail, after: CaseDetail): Change {
  const known = new Set(before.timeline.map(({ id }) => id))
  const signed = (detail: CaseDetail) => amountOf(detail) - dueOf(detail)
  const [from, to] = [signed(before), signed(after)]
  return { entries: after.timeline.filter(({ id }) => !known.has(id)), amount: from === to ? null : { from, to } }
}

/** The case as it is now: whatever the desk refused about it may show there. */
async function freshAfter(cause: unknown, { id }: CaseDetail): Promise<CaseDetail | null> {
  if (!(cause instanceof Refusal) || !cause.code.startsWith('case.')) return null
  return call('cases.get', { id }).catch(() => null)
}
