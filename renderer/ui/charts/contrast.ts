/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number]

export function rgbOf(colour: string): Rgb {
  const long = colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3')
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(long)
  const parts = hex ? hex.slice(1).map((part) => parseInt(part, 16)) : (colour.match(/[\d.]+/g) ?? []).map(Number)
  const [red = 102, green = 102, blue = 102] = parts
  return [red, green, blue]
}

export const cssOf = ([red, green, blue]: Rgb, alpha = 1) =>
  `rgba(${Math.round(red)}, ${Math.round(green)}, ${Math.round(blue)}, ${alpha})`

/** `colour`, seen through: what lies below shows. */
export const faded = (colour: string, alpha: number) => cssOf(rgbOf(colour), alpha)

/** The colour that many parts of the way from one to the other. */
export function mixed(from: string, to: string, part: number): string {
  const [a, b] = [rgbOf(from), rgbOf(to)]
  const at = (index: 0 | 1 | 2) => a[index] + (b[index] - a[index]) * part
  return cssOf([at(0), at(1), at(2)])
}

/** Relative luminance (WCAG 2.2), 0 of black to 1 of white. */
export function luminanceOf(colour: string): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  const [red, green, blue] = rgbOf(colour)
  return 0.2126 * linear(red / 255) + 0.7152 * linear(green / 255) + 0.0722 * linear(blue / 255)
}

/** Contrast ratio (WCAG 2.2), 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** Black or white, whichever is read better on the colour: never below 4.5:1. */
export function inkOn(colour: string): string {
  return contrastOf(colour, '#000000') >= contrastOf(colour, '#ffffff') ? '#000000' : '#ffffff'
}
