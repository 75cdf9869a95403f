// Owns the door to every command: needs nothing but Node and npm, installs what is missing, then runs `scripts/NAME.ts`.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const before = elders();
const [name = '', ...rest] = process.argv.slice(2);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Downlog needs Node 20.19 or later; this is ${process.version}.`);
  process.exit(1);
}
installPackages();

// Standard output is the command's own. A signal is the command's to answer: it has a browser to close and a log to print.
const script = path.join('scripts', `${name}.ts`);
const command = spawn(process.execPath, ['--import', 'tsx', script, ...rest], { stdio: 'inherit' });
// A Ctrl-C reaches the whole process group by itself; the other two come to us alone.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => command.kill(signal));
command.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
if (process.env.npm_lifecycle_event !== undefined) endWithNpm();

/**
 * What is sent to npm alone does not reach us: at the most it ends the shell between us. All that can be seen is that we
 * have become orphans. Whoever started us without npm may leave us alone on purpose.
 */
function endWithNpm() {
  const watch = setInterval(() => {
    if (elders() === before) return;
    clearInterval(watch);
    command.kill('SIGTERM');
  }, 200);
}

/** Our parent; where that is a shell and the system tells (Linux), also its parent, which is npm. */
function elders() {
  const { ppid } = process;
  try {
    const [, name = '', grandparent] =
      /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${ppid}/stat`, 'utf8')) ?? [];
    return name.endsWith('sh') ? `${ppid} ${grandparent}` : String(ppid);
  } catch {
    return String(ppid);
  }
}

/** Installs exactly what the lock file says, unless that is what is there. */
function installPackages() {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const stamp = path.join('node_modules', '.downlog-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Installing packages (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const installed = spawnSync(
    npm,
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      // What npm says is progress, not the result.
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    },
  );
  if (installed.status !== 0) {
    console.error('npm ci failed: see above. Is the npm registry reachable?');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
