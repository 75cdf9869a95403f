// Owns the question whether a window could be seen.

export function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return process.env['CI'] === undefined;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
