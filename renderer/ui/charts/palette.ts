/**
 * Colours for series that differ in kind and not in merit: the hues of Okabe & Ito (2008, "Color Universal Design"),
 * moved in lightness until each stands 3:1 against the paper of its theme and any two stay apart for people without
 * red, green or blue cones (Machado et al. 2009). A test measures both.
 */
export const PALETTE_TONES = ['blue', 'orange', 'green', 'purple', 'sky', 'vermilion'] as const
export type PaletteTone = (typeof PALETTE_TONES)[number]

export const PALETTE: Readonly<Record<'light' | 'dark', Readonly<Record<PaletteTone, string>>>> = {
  light: {
    blue: '#0f4b92',
    orange: '#be7c11',
    green: '#2f866e',
    purple: '#7b3858',
    sky: '#129ac1',
    vermilion: '#b63610',
  },
  dark: {
    blue: '#1e7dcf',
    orange: '#fbca3e',
    green: '#37f0d0',
    purple: '#c9899e',
    sky: '#72b7f8',
    vermilion: '#d75a22',
  },
}

/** The tone of the n-th series, from the start again after the last: shapes and patterns tell those apart. */
export function paletteTone(index: number): PaletteTone {
  return PALETTE_TONES[index % PALETTE_TONES.length] ?? 'blue'
}
