import './app/guard'

// Chunks that are imported statically run before this one, so the rest of the page comes by a dynamic import.
void import('./start')
