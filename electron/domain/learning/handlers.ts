import type { EndpointsOf, Handlers } from '../context'
import { classifyTexts } from './classify-texts'
import { correctSentiment } from './correct-sentiment'
import { findReport } from './current-model'
import { learnTerms } from './topics/learn-terms'
import { readTopics } from './topics/read-topics'
import { trainModel } from './train-model'

export const learningHandlers: Handlers<EndpointsOf<'learning'>> = {
  'learning.train': trainModel,
  'learning.model': ({ sql }) => findReport(sql),
  'learning.classify': classifyTexts,
  'learning.correct': correctSentiment,
  'learning.topics': readTopics,
  'learning.learnTerms': learnTerms,
}
