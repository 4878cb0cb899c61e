import { existsSync, type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { changedPaths, type Fingerprint, fingerprint } from './fingerprint.js';

export interface WatcherOptions {
  /** The project's folder, absolute. */
  readonly root: string;
  /** How long nothing more must happen before a change is told, in milliseconds. */
  readonly quiet: number;
  /** The paths that changed: never empty. */
  readonly changed: (paths: readonly string[]) => void;
}

/**
 * Watches files and folders, also those that are missing yet. It watches folders, not files: an editor that saves by
 * renaming puts another file in the place of the one that was there. What really changed is found by looking.
 */
export class ProjectWatcher {
  readonly #watched = new Map<string, FSWatcher>();
  #paths: ReadonlySet<string> = new Set();
  #known: Fingerprint = new Map();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(private readonly options: WatcherOptions) {}

  /** Watches these paths from now on, and tells what changed in those that were watched before. */
  watch(paths: ReadonlySet<string>): void {
    this.#paths = paths;
    this.#look();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    for (const watcher of this.#watched.values()) watcher.close();
    this.#watched.clear();
  }

  #look(): void {
    // A build can end after the preview has.
    if (this.#closed) return;
    const before = this.#known;
    const after = fingerprint(this.options.root, this.#paths);
    this.#known = after;
    this.#arm(after);
    // What has never been looked at has been read just now.
    const changed = changedPaths(before, after).filter(
      (path) => after.has(path) && (before.has(path) || this.#isNew(path, before)),
    );
    if (changed.length > 0) this.options.changed(changed);
  }

  /** Whether a path has come into a folder that was watched already. */
  #isNew(path: string, before: Fingerprint): boolean {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    return folder !== '' && (before.get(folder)?.startsWith('folder ') ?? false) && this.#listed(folder);
  }

  /** Whether a folder is among those whose files were asked for, or below one. */
  #listed(folder: string): boolean {
    return [...this.#paths].some((path) => path === folder || folder.startsWith(`${path}/`));
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), this.options.quiet);
  }

  /** Watches the folders that there are, and lets go of those that are gone. */
  #arm(known: Fingerprint): void {
    const wanted = foldersOf(known, (folder) => existsSync(join(this.options.root, folder)));
    for (const [folder, watcher] of this.#watched) {
      if (wanted.has(folder)) continue;
      watcher.close();
      this.#watched.delete(folder);
    }
    for (const folder of wanted) if (!this.#watched.has(folder)) this.#open(folder);
  }

  #open(folder: string): void {
    const gone = () => {
      this.#watched.get(folder)?.close();
      this.#watched.delete(folder);
      this.#soon();
    };
    try {
      const watcher = watch(join(this.options.root, folder), { persistent: false }, (event, name) => {
        if (typeof name === 'string' && name.startsWith('.')) return;
        // A folder that was moved away goes on telling about itself under its old name.
        if (event === 'rename' && name === folder.split('/').at(-1)) gone();
        else this.#soon();
      });
      watcher.on('error', gone);
      this.#watched.set(folder, watcher);
    } catch {
      // The folder went while it was being looked at; the one above it tells when it comes back.
    }
  }
}

/** The folders to watch for what was found: of what is there, its own or the one it is in; of what is not, the nearest. */
function foldersOf(known: Fingerprint, isThere: (folder: string) => boolean): ReadonlySet<string> {
  const folders = new Set<string>(['.']);
  for (const [path, print] of known) {
    if (print.startsWith('folder ')) folders.add(path);
    let folder = parentOf(path);
    while (folder !== '.' && !folders.has(folder) && !isThere(folder)) folder = parentOf(folder);
    folders.add(folder);
  }
  return folders;
}

function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '.' : path.slice(0, slash);
}
