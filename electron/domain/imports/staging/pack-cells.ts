/** The cells of a row as one text, far smaller than the values it stands for, and back. */

/** Parts the cells: a control character that no export writes. Where one does, it is dropped from the cell. */
const UNIT = '\u007f'

export function packCells(cells: readonly string[]): string {
  const text = cells.join(UNIT)
  let units = 0
  for (let at = text.indexOf(UNIT); at >= 0; at = text.indexOf(UNIT, at + 1)) units++
  return units === cells.length - 1 ? text : cells.map((cell) => cell.replaceAll(UNIT, '')).join(UNIT)
}

export function unpackCells(text: string): string[] {
  return text.split(UNIT)
}
