/** Opens the data folder it is given, says so, and holds it until it is killed. */
import { writeSync } from 'node:fs'
import { openDatabase } from '../../electron/db/open-database'

const STDOUT = 1
/** Long enough for any test, short enough that a forgotten process ends by itself. */
const HOLD_MS = 120_000

openDatabase(process.argv[2] ?? '')
  .then(() => {
    writeSync(STDOUT, 'open\n')
    setTimeout(() => process.exit(1), HOLD_MS)
  })
  .catch((error: unknown) => {
    process.stderr.write(String(error))
    process.exit(1)
  })
