import { Command, Option } from 'commander';
import { type Profile, profiles } from '../project/profile.js';
import type { CliHost } from './cli-host.js';
import { type ExitCode, exitCodeHelp, type OwnMeanings } from './exit-codes.js';
import type { LoadPipeline } from './pipeline.js';
import { addTranslations } from './translations-program.js';

/** Called with what a command ended with. */
export type Finish = (code: ExitCode) => void;

/** The command line: what there is to say, and what it calls. Commands are loaded when they are called. */
export function program(host: CliHost, load: LoadPipeline, version: string, finish: Finish): Command {
  const root = new Command('report')
    .description('Makes an annual report, in every language, as PDF, from data, layouts and catalogues.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride();
  const command = (usage: string, summary: string, own?: OwnMeanings): Command => {
    const made = root.command(usage).description(summary);
    return made.addHelpText('after', exitCodeHelp(own));
  };
  const project = (): Option => new Option('--project <dir>', "the project's folder").default('.');
  const cache = (): Option =>
    new Option('--no-cache', 'make all anew, and keep nothing for the next time in ".report-cache"');
  const strict = (): Option => new Option('--strict', 'fail for warnings too').default(false);

  command('build', 'make the editions and publish them, all or nothing', {
    diagnostics: 'there are errors (with --strict, or warnings); nothing was published',
  })
    .addOption(project())
    .option('--out <dir>', 'the folder to publish in (default: "output" in the project)')
    .option(
      '--language <code...>',
      'make these languages only, the others stay as they were published; qps: a trial translation',
    )
    .addOption(new Option('--profile <name>', 'what the editions are for').choices(profiles).default('web'))
    .addOption(strict())
    .addOption(cache())
    .action(async ({ language, ...options }: BuildArguments) => {
      const { buildReport } = await import('./build.js');
      finish(await buildReport({ ...options, languages: language }, host, load));
    });

  command('check', 'go through all stages and publish nothing', {
    diagnostics: 'there are errors (with --strict, or warnings)',
  })
    .addOption(project())
    .addOption(
      new Option('--format <name>', 'text for people, on stderr; json for programs, on stdout')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addOption(strict())
    .addOption(cache())
    .action(async (options: CheckArguments) => {
      const { check } = await import('./check.js');
      finish(await check(options, host, load));
    });

  command('preview', 'show the drafts in a browser, and show them again for what is saved')
    .addOption(project())
    .option('--port <number>', 'the port to listen on; 0 takes a free one', '4400')
    .option('--open', 'open the browser', false)
    .action(async (options: PreviewArguments) => {
      const { preview } = await import('./preview.js');
      finish(await preview(options, host));
    });

  command('sources', 'say where each value that is printed comes from, and on which pages it stands')
    .addOption(project())
    .option('--language <code...>', 'look at these editions only')
    .addOption(
      new Option('--format <name>', 'a table for people, or json').choices(['text', 'json']).default('text'),
    )
    .addOption(cache())
    .action(async ({ language, ...options }: SourcesArguments) => {
      const { sources } = await import('./sources.js');
      finish(await sources({ ...options, languages: language }, host, load));
    });

  command('diff [old] [new]', 'say which pages differ between two PDFs, or between two builds', {
    fine: 'no page differs',
    diagnostics: 'pages differ',
    usage: 'the command line cannot be understood, or a file cannot be read',
  })
    .option('--against <dir>', "the folder of an earlier build, to compare with the project's output")
    .addOption(project())
    .option('--out <dir>', 'the folder of the current build (default: "output" in the project)')
    .option('--html <file>', 'write a page that shows old, new and difference side by side')
    .action(async (old: string | undefined, fresh: string | undefined, options: DiffArguments) => {
      const { diff } = await import('./diff.js');
      finish(await diff({ ...options, files: [old, fresh].filter((file) => file !== undefined) }, host));
    });

  command('new <dir>', 'start a small project that builds at once').action(async (folder: string) => {
    const { startProject } = await import('./new.js');
    finish(await startProject(folder, host));
  });

  addTranslations(root, host, finish);

  return root.addHelpText('after', exitCodeHelp());
}

interface BuildArguments {
  readonly project: string;
  readonly out?: string;
  readonly language?: readonly string[];
  readonly profile: Profile;
  readonly strict: boolean;
  readonly cache: boolean;
}

interface CheckArguments {
  readonly project: string;
  readonly format: 'text' | 'json';
  readonly strict: boolean;
  readonly cache: boolean;
}

interface PreviewArguments {
  readonly project: string;
  readonly port: string;
  readonly open: boolean;
}

interface DiffArguments {
  readonly against?: string;
  readonly project: string;
  readonly out?: string;
  readonly html?: string;
}

interface SourcesArguments {
  readonly project: string;
  readonly language?: readonly string[];
  readonly format: 'text' | 'json';
  readonly cache: boolean;
}
