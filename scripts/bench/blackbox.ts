// Owns blackbox_exporter, asked by curl: the professional prober that our checks are compared with.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { poll } from '../browser/wait.ts';
import { endsWithUs } from '../ends-with-us.ts';
import { processCpuMs, reapedCpuMs } from './process-tree.ts';
import { findTool } from './tools.ts';

const ADDRESS = '127.0.0.1:9715';
const CONFIG = `modules:
  get:
    prober: http
    timeout: 10s
    http: { method: GET, preferred_ip_protocol: ip4, tls_config: { insecure_skip_verify: true } }
`;

export interface Blackbox {
  /** Probes every address once, at most so many at a time: wall and processor time of prober and curl together. */
  probeAll(urls: readonly string[], width: number): Promise<{ readonly wall: number; readonly cpu: number }>;
  close(): Promise<void>;
}

export async function openBlackbox(
  say: (line: string) => void,
): Promise<Blackbox | { readonly why: string }> {
  const [prober, curl] = [findTool('blackbox', say), findTool('curl', say)];
  if ('why' in prober) return prober;
  if ('why' in curl) return curl;
  const folder = mkdtempSync(path.join(tmpdir(), 'downlog-blackbox-'));
  const config = path.join(folder, 'blackbox.yml');
  writeFileSync(config, CONFIG);
  const args = [`--config.file=${config}`, `--web.listen-address=${ADDRESS}`, '--log.level=error'];
  const child = spawn(prober.program, args, { stdio: 'ignore' });
  child.once(
    'exit',
    endsWithUs(() => child.kill('SIGKILL')),
  );
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const close = async () => {
    child.kill('SIGKILL');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  const { pid } = child;
  try {
    if (pid === undefined) throw new Error('it did not start');
    await poll('blackbox_exporter', async () => (await fetch(`http://${ADDRESS}/-/healthy`)).ok);
  } catch (error) {
    await close();
    return { why: `blackbox_exporter did not answer: ${String(error)}` };
  }
  return {
    close,
    async probeAll(urls, width) {
      const list = path.join(folder, 'urls');
      const probes = urls.map(
        (url) => `http://${ADDRESS}/probe?module=get&target=${encodeURIComponent(url)}`,
      );
      writeFileSync(list, probes.map((probe) => `url = "${probe}"\noutput = /dev/null\n`).join(''));
      const cpu = processCpuMs(pid);
      const begun = performance.now();
      const theirs = await runCurl(curl.program, list, width);
      return { wall: performance.now() - begun, cpu: processCpuMs(pid) - cpu + theirs };
    },
  };
}

/** Processor time of curl, in milliseconds. */
async function runCurl(program: string, list: string, width: number): Promise<number> {
  const before = reapedCpuMs();
  const limits = ['--parallel', '--parallel-immediate', '--parallel-max', String(width)];
  const child = spawn(program, ['--no-progress-meter', ...limits, '--config', list], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`curl ended with ${String(code)}`);
  return reapedCpuMs() - before;
}
