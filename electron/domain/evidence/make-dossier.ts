import type { Parsed } from '../../../shared/contract'
import type { DossierFile } from '../../../shared/contract/evidence'
import type { JobContext } from '../context'
import { composeDossier } from './dossier/compose-dossier'
import { clearMadeFiles, keepMadeFile } from './made-files'

/** Makes the PDF of a case and answers the file to read. @throws Refusal case.unknown */
export async function makeDossier(
  context: JobContext,
  { id, language }: Parsed<'evidence.dossier'>,
): Promise<DossierFile> {
  await clearMadeFiles(context)
  context.progress('collecting', 0, 3)
  const dossier = await composeDossier(context, id, language)
  context.progress('drawing', 1, 3)
  // Loaded with the first dossier: most days make none, and every start would wait for it.
  const { drawDossier } = await import('./dossier/draw-dossier')
  const { bytes, pages } = await drawDossier(dossier, context.now())
  context.progress('keeping', 2, 3)
  const { number } = dossier.facts.case
  const fileId = await keepMadeFile(context, number, bytes, 'pdf')
  context.progress('done', 3, 3)
  return { fileId, name: `${number}.pdf`, sizeBytes: bytes.length, pages }
}
