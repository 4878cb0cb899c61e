/** What a thread with a workshop is started with. */
export interface WorkerData {
  /** The project's folder, absolute. */
  readonly folder: string;
  readonly share: number;
  readonly of: number;
  readonly sourceDate?: number | undefined;
}

export type Ask =
  | { readonly what: 'build'; readonly changed?: readonly string[] | undefined }
  | { readonly what: 'page'; readonly language: string; readonly page: number }
  | {
      readonly what: 'passage-at';
      readonly language: string;
      readonly page: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly what: 'draw'; readonly language: string; readonly hashes: readonly string[] }
  | { readonly what: 'passages'; readonly language: string; readonly key: string }
  | { readonly what: 'search'; readonly language: string; readonly query: string }
  | { readonly what: 'export'; readonly language: string };
