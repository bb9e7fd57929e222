import type { EndpointsOf, Handlers } from '../context'
import { attachFile } from './attach-file'
import { detachFile } from './detach-file'
import { makeDossier } from './make-dossier'
import { readMadeFile } from './made-files'
import { readAttachment } from './read-attachment'

export const evidenceHandlers: Handlers<EndpointsOf<'evidence'>> = {
  'evidence.attach': attachFile,
  'evidence.detach': detachFile,
  'evidence.read': readAttachment,
  'evidence.dossier': makeDossier,
  'evidence.file': readMadeFile,
}
