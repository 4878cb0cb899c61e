import type { OpenDrawer } from '../charts/chart-drawer.js';
import type { Host, ProjectFiles } from '../host.js';

/** A stream that a person or a program reads. */
export interface Output {
  write(text: string): void;
  /** A terminal, where colours and a line of progress make sense. */
  readonly isTerminal: boolean;
}

/** What the command line has of the world, so that tests run it in process. */
export interface CliHost {
  /** The folder it was called in, absolute. */
  readonly cwd: string;
  /** For data: what a program or a file takes. */
  readonly stdout: Output;
  /** For talk: progress and diagnostics. */
  readonly stderr: Output;
  readonly env: { readonly [name: string]: string | undefined };
  /** Aborts when the person interrupts. */
  readonly signal: AbortSignal;
  /** Milliseconds from any fixed time: for what a build took, never for what it makes. */
  now(): number;
  /** The files of the project in a folder. */
  openFiles(folder: string): ProjectFiles;
  /** What draws graphics while their pages are laid out; where absent, they are drawn after that. */
  readonly openCharts?: () => OpenDrawer;
}

/** A mistake in how the program was called. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The end of the year 9999: a PDF writes years with four digits. */
const LAST_SECOND = 253_402_300_799;

/**
 * The date that files are to bear, in milliseconds, from `SOURCE_DATE_EPOCH` (seconds since 1970).
 *
 * @throws UsageError where it is no whole number
 */
export function sourceDate(env: CliHost['env']): Pick<Host, 'sourceDate'> {
  const seconds = env.SOURCE_DATE_EPOCH;
  if (seconds === undefined || seconds === '') return {};
  if (!/^\d{1,12}$/.test(seconds) || Number(seconds) > LAST_SECOND) {
    throw new UsageError(`SOURCE_DATE_EPOCH is "${seconds}", not a number of seconds since 1970`);
  }
  return { sourceDate: Number(seconds) * 1000 };
}

/** Whether the person looks for a fault of the program: stages are told one by one, faults with their stack. */
export function isDebugging(env: CliHost['env']): boolean {
  return env.DEBUG === 'report';
}
