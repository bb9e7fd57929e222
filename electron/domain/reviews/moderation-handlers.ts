import type { EndpointsOf, Handlers } from '../context'
import { listRules } from '../moderation/rules/list-rules'
import { removeRule } from '../moderation/rules/remove-rule'
import { saveRule } from '../moderation/rules/save-rule'
import { switchRule } from '../moderation/rules/switch-rule'
import { removeTemplate } from '../moderation/templates/remove-template'
import { saveTemplate } from '../moderation/templates/save-template'
import { listTemplates } from '../moderation/templates/template.repo'
import { runRules } from './moderating/run-rules'
import { suppression } from './moderating/suppression/suppression'
import { tryRule } from './moderating/try-rule'

/** Rules and templates are kept by the moderation room, which knows no reviews; running them over reviews happens here. */
export const moderationHandlers: Handlers<EndpointsOf<'moderation'>> = {
  'moderation.rules': listRules,
  'moderation.saveRule': saveRule,
  'moderation.switchRule': switchRule,
  'moderation.removeRule': removeRule,
  'moderation.try': tryRule,
  'moderation.run': runRules,
  'moderation.suppression': suppression,
  'moderation.templates': ({ sql }) => listTemplates(sql),
  'moderation.saveTemplate': saveTemplate,
  'moderation.removeTemplate': removeTemplate,
}
