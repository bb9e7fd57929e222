import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
/** Takes away what nobody holds any more, so that what is left in memory is what is kept and not what V8 put off clearing. */
export const collectGarbage = runInNewContext('gc') as () => void
