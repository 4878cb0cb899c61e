import { FileError, type ProjectFiles } from './host.js';

/** The sources that diagnostics are about, in lines, each read once. */
export class SourceLines {
  readonly #known = new Map<string, Promise<readonly string[]>>();

  constructor(private readonly files: ProjectFiles) {}

  /** No lines of what is missing or no text: diagnostics can be about that. */
  of(file: string): Promise<readonly string[]> {
    const known = this.#known.get(file) ?? this.#read(file);
    this.#known.set(file, known);
    return known;
  }

  async #read(file: string): Promise<readonly string[]> {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await this.files.read(file));
      return text.split(/\r\n|\r|\n/);
    } catch (error) {
      if (error instanceof FileError || error instanceof TypeError) return [];
      throw error;
    }
  }
}
