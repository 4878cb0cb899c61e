import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { counted } from '../counted.js';
import { readAssets } from './assets.js';
import { openInEditor } from './editor.js';
import { Events } from './events.js';
import type { PreviewState } from './protocol.js';
import { serve } from './server.js';
import { PreviewSession } from './session.js';
import { ProjectWatcher } from './watcher.js';
import type { Workshop } from './workshop.js';

export interface PreviewOptions {
  /** The project's folder, absolute. */
  readonly folder: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** The command of the person's editor. */
  readonly editor?: string | undefined;
  readonly workshops: readonly Workshop[];
  /** Milliseconds from any fixed time. */
  readonly now: () => number;
  /** Told in a line what happens. */
  readonly say: (line: string) => void;
}

export interface RunningPreview {
  readonly url: string;
  readonly session: PreviewSession;
  close(): Promise<void>;
}

/**
 * How long nothing more must be saved before a build begins, in milliseconds: an editor empties, writes and renames within one. What
 * comes later is built for once more.
 */
const quiet = 5;

/** How long a browser takes to fetch and draw the pages that it is told have changed, in milliseconds, where it has a core to itself. */
const drawing = 80;

/** What every project is made of: watched already while its first build goes on. */
const roots = ['data', 'locales', 'templates', 'fonts'];

/** Serves the preview of a project, builds it, and builds it again for what is saved. @throws where the port is taken */
export async function startPreview(options: PreviewOptions): Promise<RunningPreview> {
  const { folder, workshops, now, say } = options;
  const events = new Events();
  const watcher = new ProjectWatcher({ root: folder, quiet, changed: (paths) => void session.build(paths) });
  const session = new PreviewSession(workshops, basename(folder), {
    now,
    building: () => events.send('building', {}),
    changed: (state) => {
      events.send('state', state);
      say(summary(state));
    },
    shown: () => pause(drawing),
    used: (paths) => watcher.watch(paths),
  });
  const token = randomBytes(18).toString('base64url');
  const server = await serve({
    ...{ session, events, token, port: options.port },
    assets: await readAssets(),
    open: (place) => openInEditor(folder, place, options.editor),
    refused: (reason) => say(`refused a request: ${reason}`),
    fault: (error) => say(`this is a fault of the program: ${String(error)}`),
  });
  watcher.watch(new Set(roots));
  void session.build();
  return {
    url: `http://127.0.0.1:${server.port}/?token=${token}`,
    session,
    async close() {
      watcher.close();
      server.close();
      await Promise.all(workshops.map((workshop) => workshop.close()));
    },
  };
}

function summary({ editions, findings, milliseconds }: PreviewState): string {
  const pages = editions.map(({ language, pages, changed, stale }) => {
    const what = stale ? ' as before' : changed.length > 0 ? `, changed: ${changed.join(' ')}` : '';
    return `${language} ${counted(pages.length, 'page')}${what}`;
  });
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  const found = `${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}`;
  return `${[...pages, found].join('; ')} (${milliseconds} ms)`;
}
