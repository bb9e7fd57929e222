import type { Job } from '../../../shared/contract/desk'
import type { Terminal } from './terminal'

/** Writes a job's progress to stderr: one line that moves on a terminal, one line per step elsewhere. */
export function showProgress(stderr: Terminal['stderr']): { show: (job: Job) => void; end: () => void } {
  let step = ''
  let open = false
  return {
    show({ state, progress }) {
      if (state !== 'running' || progress.step === 'waiting') return
      const line = `${progress.step} ${progress.done}${progress.total === null ? '' : ` / ${progress.total}`}`
      if (stderr.isTTY) stderr.write(`\r\u001b[K${line}`)
      else if (progress.step !== step) stderr.write(`${progress.step}\n`)
      step = progress.step
      open = stderr.isTTY === true
    },
    end() {
      if (open) stderr.write('\n')
    },
  }
}
