/** What the program ends with, and what each of it means, in the order of the help. */
const TABLE = {
  fine: { code: 0, meaning: 'all is well' },
  diagnostics: { code: 1, meaning: 'there are errors (with --strict, or warnings); nothing was published' },
  usage: { code: 2, meaning: 'the command line cannot be understood' },
  fault: { code: 70, meaning: 'a fault of the program itself' },
  interrupted: { code: 130, meaning: 'interrupted; the output folder is as it was' },
} as const;

export type ExitCode = (typeof TABLE)[keyof typeof TABLE]['code'];

export const EXIT = {
  fine: TABLE.fine.code,
  diagnostics: TABLE.diagnostics.code,
  usage: TABLE.usage.code,
  fault: TABLE.fault.code,
  interrupted: TABLE.interrupted.code,
} as const;

/** The table, as the help prints it. */
export function exitCodeHelp(): string {
  const rows = Object.values(TABLE).map(({ code, meaning }) => `  ${String(code).padEnd(5)}${meaning}`);
  return ['', 'Exit codes:', ...rows].join('\n');
}
