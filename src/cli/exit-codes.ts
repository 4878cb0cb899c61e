/** What the program ends with, and what each of it means, in the order of the help. */
const TABLE = {
  fine: { code: 0, meaning: 'all is well' },
  diagnostics: { code: 1, meaning: 'there are errors; nothing was made or changed' },
  usage: { code: 2, meaning: 'the command line cannot be understood' },
  fault: { code: 70, meaning: 'a fault of the program itself' },
  interrupted: { code: 130, meaning: 'interrupted; what was published is as it was' },
} as const;

export type ExitCode = (typeof TABLE)[keyof typeof TABLE]['code'];

export const EXIT = {
  fine: TABLE.fine.code,
  diagnostics: TABLE.diagnostics.code,
  usage: TABLE.usage.code,
  fault: TABLE.fault.code,
  interrupted: TABLE.interrupted.code,
} as const;

/** What codes mean to one command, where it is something else. */
export type OwnMeanings = { readonly [outcome in keyof typeof TABLE]?: string };

/** The table, as the help prints it. */
export function exitCodeHelp(own: OwnMeanings = {}): string {
  const rows = Object.entries({ ...TABLE }).map(([outcome, { code, meaning }]) => {
    const said = Object.entries(own).find(([name]) => name === outcome)?.[1] ?? meaning;
    return `  ${String(code).padEnd(5)}${said}`;
  });
  return ['', 'Exit codes:', ...rows].join('\n');
}
