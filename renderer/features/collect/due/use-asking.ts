import { useClipboard } from '@vueuse/core'
import { shallowReactive, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Input, Output } from '../../../../shared/contract'
import type { DueInvitation } from '../../../../shared/contract/collect'
import type { Language } from '../../../../shared/refusal-sentences'
import { call } from '../../../api/client'
import { useFormat } from '../../../ui/format'
import { csvOf, saveFile } from '../../../ui/save-file'
import { useNotice } from '../../../ui/use-notice'
import { dueCells, keyOf, referenceOf } from './due-rows'

type Via = Input<'collect.markSent'>['via']
export type Written = Output<'collect.write'>

/** Work that marks the desk busy and says so when it fails. */
function useAttempt() {
  const notice = useNotice()
  const busy = shallowRef(false)
  async function attempt(work: () => Promise<void>): Promise<void> {
    busy.value = true
    try {
      await work()
    } catch (error) {
      notice.failed(error)
    } finally {
      busy.value = false
    }
  }
  return { busy, attempt }
}

/** Recording that buyers were asked: all of them or none, by way of asking. The record can be taken back. */
function useRecording(vias: Map<string, Via>, attempt: ReturnType<typeof useAttempt>['attempt']) {
  const { t } = useI18n()
  const notice = useNotice()
  const unmark = (rows: readonly DueInvitation[]) =>
    attempt(async () => {
      for (const row of rows) await call('collect.unmark', referenceOf(row))
      notice.done(t('collect.due.unmarked', rows.length))
    })
  return (rows: readonly DueInvitation[]) =>
    attempt(async () => {
      const [first] = rows
      if (!first) return
      const via = vias.get(keyOf(first)) ?? 'copy'
      await call('collect.markSent', { via, invitations: rows.map(referenceOf) })
      for (const row of rows) vias.delete(keyOf(row))
      notice.done(t('collect.due.marked', rows.length), () => void unmark(rows))
    })
}

/** Copying, mailing and saving what is to be sent, and recording that it was. */
export function useAsking() {
  const { t } = useI18n()
  const { language: own, instant } = useFormat()
  const notice = useNotice()
  // The page may only write the clipboard by the older way inside the desktop shell.
  const { copy } = useClipboard({ legacy: true })
  /** The language buyers are written to: the desk's own until another is chosen. */
  const language = shallowRef<Language>(own.value)
  /** How each was asked, until it is recorded. */
  const vias = shallowReactive(new Map<string, Via>())
  const { busy, attempt } = useAttempt()
  const markSent = useRecording(vias, attempt)

  const write = (row: DueInvitation, templateId?: number): Promise<Written> =>
    call('collect.write', { ...referenceOf(row), language: language.value, ...(templateId && { templateId }) })

  const copyText = (row: DueInvitation, templateId?: number) =>
    attempt(async () => {
      const { subject, body } = await write(row, templateId)
      await copy(subject ? `${subject}\n\n${body}` : body)
      vias.set(keyOf(row), 'copy')
      notice.done(t('collect.due.copied', { order: row.externalNumber }))
    })

  const mail = (row: DueInvitation, templateId?: number) =>
    attempt(async () => {
      const { mailto } = await write(row, templateId)
      if (mailto === null) return void notice.done(t('collect.due.noAddress', { order: row.externalNumber }))
      followLink(mailto)
      vias.set(keyOf(row), 'mailto')
    })

  const saveCsv = (rows: readonly DueInvitation[]) => {
    const words = { say: (key: string) => t(`collect.${key}`), instant: (at: number) => instant(at) }
    saveFile(`${t('collect.due.fileName')}.csv`, csvOf(dueCells(rows, words)))
    for (const row of rows) vias.set(keyOf(row), 'csv')
    notice.done(t('collect.due.saved', rows.length))
  }

  return { language, busy, write, copyText, mail, saveCsv, markSent }
}

/** Opens the mail program with the text; nothing is sent by that. */
function followLink(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.target = '_blank'
  link.rel = 'noopener'
  link.click()
}
