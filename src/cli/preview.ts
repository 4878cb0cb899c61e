import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { startDetached } from '../preview/editor.js';
import { startPreview } from '../preview/preview.js';
import { WorkerWorkshop } from '../preview/worker-workshop.js';
import { printable } from '../printable.js';
import { type CliHost, sourceDate, UsageError } from './cli-host.js';
import { EXIT, type ExitCode } from './exit-codes.js';

export interface PreviewCommand {
  readonly project: string;
  readonly port: string;
  readonly open: boolean;
}

/** Two editions are built at the same time; more would wait for one another. */
const threads = 2;

/** Serves the preview until the person interrupts; its address is the first line on stdout. */
export async function preview(options: PreviewCommand, host: CliHost): Promise<ExitCode> {
  const folder = resolve(host.cwd, options.project);
  const about = await stat(folder).catch(() => undefined);
  if (!about?.isDirectory()) throw new UsageError(`there is no folder "${options.project}"`);
  const port = portOf(options.port);
  const workshops = Array.from(
    { length: threads },
    (_, share) => new WorkerWorkshop({ folder, share, of: threads, ...sourceDate(host.env) }),
  );
  const say = (line: string) => host.stderr.write(`${printable(line)}\n`);
  const editor = host.env.REPORT_EDITOR;
  const running = await startPreview({ folder, port, editor, workshops, now: host.now, say }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        throw new UsageError(`the port ${port} is taken: --port 0 takes a free one`);
      if (error.code === 'EACCES')
        throw new UsageError(`the port ${port} may not be used: name one above 1023`);
      throw error;
    },
  );
  host.stdout.write(`${running.url}\n`);
  if (options.open)
    await openBrowser(running.url).catch(() => say('no browser could be opened: use the address'));
  if (!host.signal.aborted) await once(host.signal, 'abort');
  await running.close();
  return EXIT.fine;
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port < 65_536) return port;
  throw new UsageError(`"${text}" is no port: it is a number up to 65535, 0 for any that is free`);
}

async function openBrowser(url: string): Promise<void> {
  if (process.platform === 'win32') {
    spawn('cmd', ['/c', 'start', '', url], { detached: true, stdio: 'ignore' }).unref();
    return;
  }
  await startDetached(process.platform === 'darwin' ? 'open' : 'xdg-open', [url]);
}
