/** Commands of the terminal that teach the sentiment model and try it on a file. */
import type { ModelReport } from '../../../shared/contract/learning'
import { Refusal, type Reply } from '../../../shared/refusals'
import { runJob } from '../run-job'
import type { CliDesk } from './file-commands'
import { judgeFile } from './judge-file'
import { trainingTable } from './training-table'

export type LearningCommand =
  | { verb: 'train'; category: string | undefined }
  | { verb: 'judge'; file: string; text: string; label: string | undefined }

/** `tell` is for people; the result goes to stdout like that of every command. */
export async function runLearningCommand(
  desk: CliDesk,
  command: LearningCommand,
  tell: (text: string) => void,
): Promise<Reply> {
  const { app, session, watch } = desk
  try {
    if (command.verb === 'judge') return await judgeFile(desk, command)
    const { category } = command
    const reply = await runJob(app, session, 'learning.train', { ...(category && { category }) }, watch)
    if (reply.ok) tell(trainingTable(reply.value as ModelReport))
    return reply
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, details: error.details }
    throw error
  }
}
