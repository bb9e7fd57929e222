import { isDecoration, isUnseen } from './hidden-characters'
import { LOOK_ALIKES, SPLIT_CHARACTERS } from './look-alikes'

const WHITE_SPACE = /^[\s\u0085\u2800]$/u

/** What a character with its marks counts as: compatible forms, small letters, look-alikes and unseen ones resolved. */
export function foldCluster(cluster: string): string {
  const split = SPLIT_CHARACTERS.get(cluster)
  if (split !== undefined) return split
  let folded = ''
  for (const character of cluster.normalize('NFKC').toLowerCase()) {
    if (WHITE_SPACE.test(character)) folded += ' '
    else if (!isUnseen(character) && !isDecoration(character)) folded += LOOK_ALIKES.get(character) ?? character
  }
  return folded
}
