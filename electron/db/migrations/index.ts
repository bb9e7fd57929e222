/** Every migration in order. A new one is a new file with the next number; old ones are never edited once released. */
import { FirstDesk1732233600001 } from './0001-first-desk'
import { FourServices1732290000002 } from './0002-four-services'
import { Reviews1732320000003 } from './0003-reviews'
import { Statistics1732360000004 } from './0004-statistics'

export const migrations = [
  FirstDesk1732233600001,
  FourServices1732290000002,
  Reviews1732320000003,
  Statistics1732360000004,
]
