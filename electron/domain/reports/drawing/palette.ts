/** Colours that differ for colour-blind readers and in grey print (Okabe and Ito, 2008); lines differ by their dashes as well. */
import type { Line } from '../contents/report'

export const BLUE = '#0072b2'
export const VERMILION = '#d55e00'
export const GREEN = '#00795a'
export const GREY = '#8a8a8a'
export const PALE = '#c9c9c9'
export const TRACK = '#f1f3f5'

export const LOOKS: Readonly<Record<Line['look'], { ink: string; dash: number | null; width: number }>> = {
  first: { ink: BLUE, dash: null, width: 1.4 },
  second: { ink: VERMILION, dash: 4, width: 1.4 },
  third: { ink: GREEN, dash: 1.5, width: 1.2 },
  limit: { ink: GREY, dash: 3, width: 0.8 },
}

/** White to blue as `share` goes from 0 to 1. */
export function shade(share: number): string {
  const mix = (from: number, to: number) => Math.round(from + (to - from) * Math.min(1, Math.max(0, share)))
  const hex = [mix(0xf2, 0x00), mix(0xf6, 0x60), mix(0xfa, 0x9a)].map((part) => part.toString(16).padStart(2, '0'))
  return `#${hex.join('')}`
}
