import { shallowRef } from 'vue'
import type { Output } from '../../../shared/contract'
import { jobRefusal, useJob } from '../../api/use-job'
import { useRefusalText } from '../../ui/use-refusal-text'

/** Runs one piece of learning to its end. `problem` says why it came to nothing; a cancelled one says nothing. */
export function useLearningJob<Result>(start: () => Promise<Output<'learning.train'>>) {
  const textOf = useRefusalText()
  const { job, isCancelling, follow, cancel } = useJob()
  const isRunning = shallowRef(false)
  const problem = shallowRef('')
  const result = shallowRef<Result | null>(null)

  async function run(): Promise<void> {
    if (isRunning.value) return
    problem.value = ''
    result.value = null
    isRunning.value = true
    try {
      const { jobId } = await start()
      const ended = await follow(jobId)
      if (ended.state === 'done') result.value = ended.result as Result
      else if (ended.state === 'failed' && ended.refusal) throw jobRefusal(ended.refusal)
    } catch (error) {
      problem.value = textOf(error)
    } finally {
      isRunning.value = false
    }
  }
  return { job, isCancelling, isRunning, problem, result, run, cancel }
}
