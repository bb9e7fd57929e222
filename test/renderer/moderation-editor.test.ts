import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import ConditionEditor from '../../renderer/features/moderation/rules/ConditionEditor.vue'
import { asKept, problemsOf } from '../../renderer/features/moderation/rules/draft-problems'
import {
  CONDITION_FIELDS,
  CONDITION_KINDS,
  draftOf,
  freshCondition,
  freshRule,
} from '../../renderer/features/moderation/rules/rule-draft'
import RuleEditor from '../../renderer/features/moderation/rules/RuleEditor.vue'
import type { Condition, ModerationRule, RuleDraft } from '../../shared/model/moderation'
import { Refusal } from '../../shared/refusals'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk, NOW } from './mount-in-desk'

/** Every kind of condition with values of its own, none of them what a fresh one has. */
const ENTERED: readonly Condition[] = [
  { kind: 'words', words: ['scam', '骗子'], languages: ['en', 'zh'], wholeWord: false },
  { kind: 'pattern', pattern: '\\d{5}' },
  { kind: 'link', allow: ['shop.example'] },
  { kind: 'contact', kinds: ['wechat', 'qq'] },
  { kind: 'lure', kinds: ['extortion'] },
  { kind: 'duplicate', atLeastBps: 9_050, withinDays: 30, minLength: 60 },
  { kind: 'burst', hours: 48, tailBps: 1, atLeast: 8 },
  { kind: 'contradiction', sureBps: 9_700 },
  { kind: 'first_time_author' },
  { kind: 'unverified' },
  { kind: 'stars', from: 2, to: 4 },
  { kind: 'length', below: 10, above: null },
  { kind: 'hidden_characters' },
  { kind: 'no_words' },
]
const named = (changes: Partial<RuleDraft>): RuleDraft => ({
  ...freshRule(),
  code: 'own',
  label: { 'zh-CN': '自定', 'en-US': 'Own' },
  ...changes,
})
const kept = (changes: Partial<RuleDraft>): ModerationRule => ({
  ...named(changes),
  id: 4,
  version: 2,
  changedAt: NOW,
  changedBy: 'ann',
})

const open: VueWrapper[] = []
afterEach(() => open.splice(0).forEach((page) => page.unmount()))

async function edit(rule: ModerationRule | null, answers: Parameters<typeof fakeBridge>[0] = {}) {
  const bridge = fakeBridge({
    'desk.status': () => deskStatus(),
    'moderation.saveRule': ({ rule: saved }: { rule: RuleDraft }) => kept(saved),
    ...answers,
  })
  const { wrapper } = await mountInDesk(RuleEditor, { props: { rule } })
  open.push(wrapper)
  const save = async () => {
    await wrapper.find('form').trigger('submit')
    await flushPromises()
  }
  const alerts = () => wrapper.findAll('[role=alert]').map((alert) => alert.text())
  return { bridge, wrapper, save, alerts }
}

/** A lone condition in the form, and what it has become. */
async function editCondition(condition: Condition) {
  const model = ref(condition)
  const Around = defineComponent(() => () => {
    const update = (next: Condition) => (model.value = next)
    const props = { modelValue: model.value, removable: false, problem: undefined, 'onUpdate:modelValue': update }
    return h(ConditionEditor, props)
  })
  fakeBridge({})
  const { wrapper } = await mountInDesk(Around)
  open.push(wrapper)
  return { model, wrapper }
}

describe('a condition', () => {
  it('of every kind is covered here', () => {
    expect(ENTERED.map(({ kind }) => kind).sort()).toEqual([...CONDITION_KINDS].sort())
  })

  it.each(ENTERED.map((condition) => [condition.kind, condition] as const))(
    '“%s” is saved as it was opened, and shows each of its values',
    async (kind, condition) => {
      // Stars never stand alone.
      const conditions: Condition[] = kind === 'stars' ? [condition, { kind: 'unverified' }] : [condition]
      const rule = kept({ conditions, outcome: 'tag', tag: 'seen' })
      const { bridge, wrapper, save } = await edit(rule)
      const fieldset = wrapper.find('fieldset')
      expect(fieldset.findAll('input, textarea, button[role=checkbox]').length).toBeGreaterThanOrEqual(
        CONDITION_FIELDS[kind].length,
      )
      await save()
      expect(bridge.of('moderation.saveRule')).toMatchObject([{ id: 4, version: 2, rule: draftOf(rule) }])
    },
  )

  it('of every kind can be chosen; what a fresh one leaves open is its list of words or its pattern', () => {
    const open = CONDITION_KINDS.filter((kind) => {
      const conditions = [freshCondition(kind), freshCondition('unverified')]
      return problemsOf(named({ conditions, outcome: 'tag', tag: 'x' })).length > 0
    })
    expect(open).toEqual(['words', 'pattern'])
  })

  it('takes percentages and keeps basis points, and keeps an emptied number open', async () => {
    const { model, wrapper } = await editCondition({
      kind: 'duplicate',
      atLeastBps: 8_000,
      withinDays: 365,
      minLength: 45,
    })
    const [alike, days] = wrapper.findAll<HTMLInputElement>('input[type=number]')
    expect(alike!.element.value).toBe('80')
    await alike!.setValue('92.5')
    expect(model.value).toMatchObject({ atLeastBps: 9_250, withinDays: 365 })
    await days!.setValue('')
    expect(model.value).toMatchObject({ withinDays: null })
    expect(wrapper.text()).toContain('15 Han characters')
  })

  it('takes a list line by line and leaves out empty lines', async () => {
    const { model, wrapper } = await editCondition({ kind: 'link', allow: [] })
    await wrapper.find('textarea').setValue('shop.example\n\n  \nmy.example')
    await wrapper.find('textarea').trigger('change')
    expect(model.value).toEqual({ kind: 'link', allow: ['shop.example', 'my.example'] })
  })

  it('becomes a fresh one of another kind', async () => {
    const { model, wrapper } = await editCondition({ kind: 'link', allow: ['a.example'] })
    await wrapper.find('select').setValue('burst')
    expect(model.value).toEqual(freshCondition('burst'))
  })
})

describe('what cannot be kept is said where it is wrong', () => {
  const stars: Condition = { kind: 'stars', from: 1, to: 2 }

  it('stars as a reason to hold, at once and before anything is sent', async () => {
    const words: Condition = { kind: 'words', words: ['bad'], languages: [], wholeWord: true }
    const { bridge, wrapper, save } = await edit(kept({ conditions: [words, stars], outcome: 'hold' }))
    const fieldsets = wrapper.findAll('fieldset')
    expect(fieldsets[0]!.find('[role=alert]').exists()).toBe(false)
    expect(fieldsets[1]!.find('[role=alert]').text()).toContain('Low stars are no reason to hide')
    await save()
    expect(bridge.of('moderation.saveRule')).toEqual([])
  })

  it('stars alone, even where only a tag follows', () => {
    expect(problemsOf(named({ conditions: [stars], outcome: 'tag', tag: 'low' }))).toEqual([
      { at: 0, says: 'stars_alone' },
    ])
    const withMore = named({ conditions: [stars, { kind: 'unverified' }], outcome: 'tag', tag: 'low' })
    expect(problemsOf(withMore)).toEqual([])
  })

  it('a pattern the desk refuses, beside the pattern, until it is changed', async () => {
    const { wrapper, save } = await edit(kept({ conditions: [{ kind: 'pattern', pattern: '(' }] }), {
      'moderation.saveRule': ({ rule }: { rule: RuleDraft }) => {
        throw new Refusal('rule.bad_pattern', {
          pattern: rule.conditions[0]?.kind === 'pattern' ? rule.conditions[0].pattern : '',
          problem: 'missing closing )',
        })
      },
    })
    await save()
    const fieldset = wrapper.find('fieldset')
    expect(fieldset.find('[role=alert]').text()).toBe('“(” cannot be used as a pattern: missing closing )')
    await fieldset.find('input').setValue('(a)')
    expect(fieldset.find('[role=alert]').exists()).toBe(false)
  })

  it('what is unfinished only when somebody wants to save', async () => {
    const { alerts, bridge, save, wrapper } = await edit(null)
    expect(alerts()).toEqual([])
    await save()
    expect(wrapper.text()).toContain('Small letters, digits and _; it begins with a letter.')
    expect(alerts()).toEqual(expect.arrayContaining(['Something of this condition is missing or out of range.']))
    expect(bridge.of('moderation.saveRule')).toEqual([])
  })

  it.each([
    [{ outcome: 'block' as const }, { at: 'reason', says: 'reason' }],
    [{ outcome: 'tag' as const }, { at: 'tag', says: 'tag' }],
    [{ outcome: 'mask' as const }, { at: 'rule', says: 'text' }],
    [{ conditions: [{ kind: 'length', below: null, above: null }] }, { at: 0, says: 'length' }],
    [{ label: { 'zh-CN': '', 'en-US': 'Own' } }, { at: 'zh-CN', says: 'label' }],
  ])('%j', (changes, problem) => {
    const draft = named({ conditions: [{ kind: 'unverified' }], ...(changes as Partial<RuleDraft>) })
    expect(problemsOf(draft)).toEqual([problem])
  })

  it('a tag left over from another outcome is not kept', () => {
    expect(asKept(named({ outcome: 'hold', tag: 'old' })).tag).toBeNull()
    expect(asKept(named({ outcome: 'route', tag: 'desk' })).tag).toBe('desk')
  })
})
