import type { Job } from '../../../shared/contract/desk'
import type { Language } from '../../../shared/refusal-sentences'
import { jobStep } from '../../../shared/sentences/job-step-sentences'
import type { Terminal } from './terminal'

/** Writes a job's progress to stderr in words: one line that moves on a terminal, one line per step elsewhere. */
export function showProgress(
  stderr: Terminal['stderr'],
  language: Language,
): { show: (job: Job) => void; end: () => void } {
  let step = ''
  let open = false
  return {
    show({ state, progress }) {
      if (state !== 'running' || progress.step === 'waiting') return
      const said = jobStep(progress.step, language) || progress.step
      const line = `${said} ${progress.done}${progress.total === null ? '' : ` / ${progress.total}`}`
      if (stderr.isTTY) stderr.write(`\r\u001b[K${line}`)
      else if (progress.step !== step) stderr.write(`${said}\n`)
      step = progress.step
      open = stderr.isTTY === true
    },
    end() {
      if (open) stderr.write('\n')
    },
  }
}
