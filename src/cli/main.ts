import { CommanderError } from 'commander';
import { printable } from '../printable.js';
import { type CliHost, isDebugging, UsageError } from './cli-host.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { type LoadPipeline, loadPipeline } from './pipeline.js';
import { program } from './program.js';
import { version } from './version.js';

/**
 * The command line.
 *
 * @param argv the arguments, without the program's own name
 * @returns what the process is to end with; it throws nothing
 */
export async function main(
  argv: readonly string[],
  host: CliHost,
  load: LoadPipeline = loadPipeline,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.usage;
  try {
    const command = program(host, load, await version(), (ended) => {
      code = ended;
    });
    await command.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return ended(error, host);
  }
}

function ended(error: unknown, { signal, stderr, env }: CliHost): ExitCode {
  if (signal.aborted) {
    stderr.write('interrupted\n');
    return EXIT.interrupted;
  }
  // What there is to say, commander has written already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
  if (error instanceof UsageError) {
    stderr.write(`error: ${printable(error.message)}\n`);
    return EXIT.usage;
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  stderr.write(`this is a fault of the program: ${printable(message)}\n`);
  if (isDebugging(env) && error instanceof Error) stderr.write(`${error.stack}\n`);
  else stderr.write('run it with DEBUG=report for the details that a report of the fault needs\n');
  return EXIT.fault;
}
