import { type Command, Option } from 'commander';
import type { CliHost } from './cli-host.js';
import { EXCHANGE_FORMATS, type ExchangeFormat } from './exchange-formats.js';
import { exitCodeHelp, type OwnMeanings } from './exit-codes.js';
import type { Finish } from './program.js';

/** The commands about translations, below one of their own. */
export function addTranslations(root: Command, host: CliHost, finish: Finish): void {
  const group = root
    .command('translations')
    .description('what translators get and give back, and how long it is');
  group.helpCommand(false);
  const command = (usage: string, summary: string, own?: OwnMeanings): Command =>
    group
      .command(usage)
      .description(summary)
      .addHelpText('after', exitCodeHelp(own))
      .addOption(new Option('--project <dir>', "the project's folder").default('.'));

  command('length', 'say how long each section is in each language, in words and pages')
    .addOption(
      new Option('--format <name>', 'a table for people, or json').choices(['text', 'json']).default('text'),
    )
    .action(async (options: LengthArguments) => {
      const { translationsLength } = await import('./translations-length.js');
      finish(await translationsLength(options, host));
    });

  command('export', 'write the texts of a language for translators')
    .addOption(
      new Option('--to <format>', 'the format of the file')
        .choices(EXCHANGE_FORMATS)
        .default('xliff' satisfies ExchangeFormat),
    )
    .requiredOption('--language <code>', 'the language that is translated into')
    .option('--out <file>', 'the file to write (default: stdout)')
    .action(async (options: ExportArguments) => {
      const { exportTranslations } = await import('./translations-exchange.js');
      finish(await exportTranslations(options, host));
    });

  command(
    'import <file>',
    'take a file of translators back; what would break something is told and left out',
    { diagnostics: 'some texts were left out (with --strict, or there are warnings)' },
  )
    .option('--dry-run', 'say what would be done, and write nothing', false)
    .addOption(new Option('--strict', 'fail for warnings too').default(false))
    .action(async (file: string, options: ImportArguments) => {
      const { importTranslations } = await import('./translations-exchange.js');
      finish(await importTranslations({ ...options, file }, host));
    });

  command('status', 'say how far the translations are, and where what is open is used')
    .option('--language <code...>', 'these languages only')
    .addOption(new Option('--format <name>', 'how to print it').choices(['text', 'json']).default('text'))
    .action(async ({ language, ...options }: StatusArguments) => {
      const { translationsStatus } = await import('./translations-status.js');
      finish(await translationsStatus({ ...options, languages: language }, host));
    });

  command(
    'accept [key...]',
    'record that texts are translated from the reference as it is (keys, prose or files)',
  )
    .requiredOption('--language <code>', 'the language of the translations')
    .option('--all-texts', 'accept every text of the language', false)
    .action(async (keys: readonly string[], { allTexts, ...options }: AcceptArguments) => {
      const { acceptTranslations } = await import('./translations-accept.js');
      finish(await acceptTranslations({ ...options, keys, all: allTexts }, host));
    });
}

interface StatusArguments {
  readonly project: string;
  readonly language?: readonly string[];
  readonly format: 'text' | 'json';
}

interface AcceptArguments {
  readonly project: string;
  readonly language: string;
  readonly allTexts: boolean;
}

interface LengthArguments {
  readonly project: string;
  readonly format: 'text' | 'json';
}

interface ExportArguments {
  readonly project: string;
  readonly to: ExchangeFormat;
  readonly language: string;
  readonly out?: string;
}

interface ImportArguments {
  readonly project: string;
  readonly dryRun: boolean;
  readonly strict: boolean;
}
