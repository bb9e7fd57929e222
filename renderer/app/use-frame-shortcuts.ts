import { ref } from 'vue'
import { useRouter } from 'vue-router'
import { useShortcuts } from '../ui/shortcuts'
import { features } from './features'

/** The keys that hold everywhere: the palette, the sheet, and every command that has keys of its own. */
export function useFrameShortcuts() {
  const router = useRouter()
  const isPaletteOpen = ref(false)
  const isSheetOpen = ref(false)
  const commands = features.flatMap((feature) => feature.commands)

  useShortcuts('frame.keys.title', [
    { keys: 'mod+k', label: 'frame.keys.palette', run: () => (isPaletteOpen.value = !isPaletteOpen.value) },
    { keys: '?', label: 'frame.keys.sheet', run: () => (isSheetOpen.value = true) },
    ...commands.flatMap(({ shortcut, label, to }) =>
      shortcut ? [{ keys: shortcut, label, run: () => void router.push(to) }] : [],
    ),
  ])
  return { isPaletteOpen, isSheetOpen }
}
