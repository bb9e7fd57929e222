import type { LearningCommand } from './learning-commands'

/** @throws Error with a sentence for whoever typed the line */
export function readLearningCommand(
  verb: LearningCommand['verb'],
  [subject, ...rest]: string[],
  text: (name: 'category' | 'text' | 'label') => string | undefined,
): LearningCommand {
  if (subject !== 'reviews') throw new Error(`Only reviews can be learned from: ${verb} reviews`)
  if (verb === 'train') {
    if (rest.length > 0) throw new Error('“train reviews” takes no further argument.')
    return { verb, category: text('category') }
  }
  const column = text('text')
  if (rest.length !== 1) throw new Error('“judge reviews” takes one CSV file.')
  if (!column) throw new Error('--text is missing: the column that holds the texts.')
  return { verb, file: rest[0]!, text: column, label: text('label') }
}
