// Owns `npm start`: the extension in a real browser beside a sample host; without a display, the same as a demo.
import { readOptions } from './command.ts';
import { ensureBrowser } from './browser/find.ts';
import { findOrBuild } from './build/find-or-build.ts';
import { runDemo } from './start/demo.ts';
import { hasDisplay } from './start/display.ts';
import { runInWindow } from './start/window.ts';

const HELP = `Opens a browser with Downlog in it, beside a small sample host that can fail.

  npm start [-- --firefox] [--demo]

  --firefox   in Firefox instead of Chromium
  --demo      the demo, even where there is a display

Where there is no display it runs a demo of about three minutes in a headless browser: sites are added through the real pages,
one fails, first a single path, then the whole machine, and comes back. It prints what badge and log do as it happens, and
leaves pictures and the log in out/demo. BROWSER_BIN chooses the browser; BROWSER_FLAGS gives it more flags.`;

const { values } = readOptions(HELP, {
  options: { firefox: { type: 'boolean' }, demo: { type: 'boolean' } },
});
const name = values.firefox ? 'firefox' : 'chromium';
await ensureBrowser(name, console.log);
const dist = await findOrBuild(name);
await (hasDisplay() && !values.demo ? runInWindow(name, dist) : runDemo(name, dist));
process.exit();
