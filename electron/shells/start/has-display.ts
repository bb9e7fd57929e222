/** Whether a window can be shown here; on Linux that needs a display server. */
export function hasDisplay(platform = process.platform, env = process.env): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}
