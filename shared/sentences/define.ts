import type { Definition } from '../model/measures'
import type { Sentences } from './say'

/** A measure as it is explained to people: its name as it stands alone, and one sentence of what is counted, on which day, out of what. */
export const define = (label: Sentences, text: Sentences): Definition => ({ label, text })
