const BLANK = 0x20
/** Arguments that `String.fromCharCode` takes at once without running out of stack. */
const PIECE = 8_192

/** Collects units with the places they come from; white space at the ends and next to white space is left out. */
export class NormalisedWriter {
  private units: Uint16Array
  private starts: Uint32Array
  private ends: Uint32Array
  private length = 0

  constructor(private readonly original: number) {
    this.units = new Uint16Array(original)
    this.starts = new Uint32Array(original + 1)
    this.ends = new Uint32Array(original + 1)
  }

  write(unit: number, start: number, end: number): void {
    const { length } = this
    if (unit === BLANK && (length === 0 || this.units[length - 1] === BLANK)) return
    if (length === this.units.length) this.grow()
    this.units[length] = unit
    this.starts[length] = start
    this.ends[length] = end
    this.length = length + 1
  }

  finish(): { text: string; offsets: Uint32Array; ends: Uint32Array } {
    if (this.length > 0 && this.units[this.length - 1] === BLANK) this.length--
    const { length } = this
    this.starts[length] = this.original
    this.ends[length] = this.original
    let text = ''
    for (let from = 0; from < length; from += PIECE) {
      text += String.fromCharCode(...this.units.subarray(from, Math.min(length, from + PIECE)))
    }
    return { text, offsets: this.starts.subarray(0, length + 1), ends: this.ends.subarray(0, length + 1) }
  }

  private grow(): void {
    const room = this.units.length * 2 + 16
    const units = new Uint16Array(room)
    const starts = new Uint32Array(room + 1)
    const ends = new Uint32Array(room + 1)
    units.set(this.units)
    starts.set(this.starts)
    ends.set(this.ends)
    Object.assign(this, { units, starts, ends })
  }
}
