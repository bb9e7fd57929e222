/** The draft that is being edited, as its fields see it. */
import { computed, inject, provide, reactive, ref } from 'vue'
import type { InjectionKey, Ref } from 'vue'
import type { PolicyProblem } from '../../../../shared/contract/policies'
import type { PolicyDocument } from '../../../../shared/model/policy'
import { readPath, writePath } from '../words/document-path'

export interface PolicyDraft {
  readonly document: Ref<PolicyDocument>
  /** Paths of fields whose typed text is no value; nothing is saved while there are some. */
  readonly unreadable: Set<string>
  readonly problems: Ref<readonly PolicyProblem[]>
  readonly isChanged: Readonly<Ref<boolean>>
  /** What was kept last; the draft is compared with it. */
  kept: (document: PolicyDocument) => void
  read: (path: string) => unknown
  write: (path: string, value: unknown) => void
}

const DRAFT: InjectionKey<PolicyDraft> = Symbol('policy draft')

/** A copy to edit, so that leaving without saving leaves nothing behind. */
export function provideDraft(start: () => PolicyDocument): PolicyDraft {
  const copyOf = (document: PolicyDocument) => JSON.parse(JSON.stringify(document)) as PolicyDocument
  const document = ref(copyOf(start()))
  const saved = ref(JSON.stringify(start()))
  const draft: PolicyDraft = {
    document,
    unreadable: reactive(new Set<string>()),
    problems: ref([]),
    isChanged: computed(() => JSON.stringify(document.value) !== saved.value),
    kept(now) {
      saved.value = JSON.stringify(now)
    },
    read: (path) => readPath(document.value, path),
    write: (path, value) => writePath(document.value, path, value),
  }
  provide(DRAFT, draft)
  return draft
}

export function useDraft(): PolicyDraft {
  const draft = inject(DRAFT)
  if (!draft) throw new Error('A field of a policy needs a draft around it')
  return draft
}

/** One value of the draft as a model. */
export function useAt<Value>(path: () => string) {
  const { read, write } = useDraft()
  return computed<Value>({ get: () => read(path()) as Value, set: (value) => write(path(), value) })
}
