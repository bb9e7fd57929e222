import type { Paper } from '../../evidence/dossier/paper'

/** The finished file; to be asked for before the paper ends. */
export function collectBytes(paper: Paper): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    paper.on('data', (part: Buffer) => parts.push(part))
    paper.on('end', () => resolve(Buffer.concat(parts)))
    paper.on('error', reject)
  })
}
