/** Why a file of the project could not be had. */
export type FileProblem = 'missing' | 'outside' | 'not-a-file' | 'unreadable' | 'too-large';

export class FileError extends Error {
  override readonly name = 'FileError';
  constructor(
    readonly problem: FileProblem,
    /** The path as the project wrote it. */
    readonly path: string,
    options?: ErrorOptions,
  ) {
    super(`${path}: ${problem}`, options);
  }
}

/**
 * The files of one project. Paths are relative to its folder with forward slashes; a path that leads out of the
 * folder, through `..`, an absolute path or a symbolic link, is a {@link FileError} with problem `outside`.
 */
export interface ProjectFiles {
  /** @throws FileError */
  read(path: string): Promise<Uint8Array>;
  /** The files below a folder, at any depth, sorted; empty where the folder is missing. @throws FileError */
  list(folder: string): Promise<readonly string[]>;
  /** What has been read or listed so far: what a preview watches. */
  readonly used: ReadonlySet<string>;
}

/** The stages a build goes through, as progress names them. */
export type StageName =
  | 'project'
  | 'language'
  | 'layout'
  | 'document'
  | 'charts'
  | 'typeset'
  | 'pdf'
  | 'publish';

export interface Logger {
  /** A stage begins, for an edition where it is one's own. */
  stage(stage: StageName, edition?: string): void;
}

/** The effects that stages may have, so that tests and the preview can give their own. */
export interface Host {
  readonly files: ProjectFiles;
  readonly log: Logger;
  /** Milliseconds since 1970, from `SOURCE_DATE_EPOCH`; absent, the report's own date is used. */
  readonly sourceDate?: number;
  readonly signal: AbortSignal;
}
