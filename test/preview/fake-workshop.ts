import type { Built, BuiltPages, Workshop } from '../../src/preview/workshop.js';

export const pdfBytes = new TextEncoder().encode('%PDF-');

export function builtPages(language: string, hashes: readonly string[]): BuiltPages {
  return {
    language,
    title: `Report ${language}`,
    pages: hashes.map((hash) => ({ hash, width: 595, height: 842 })),
    outline: [],
    chapters: [],
  };
}

export function built(editions: readonly BuiltPages[], more: Partial<Built> = {}): Built {
  return { languages: ['en', 'fr'], editions, findings: [], used: [], ...more };
}

/** A workshop that gives what it is told to, one after the other, and notes what it was asked to build. */
export function fakeWorkshop(
  results: (Built | Error)[],
): Workshop & { readonly asked: (readonly string[] | undefined)[] } {
  const asked: (readonly string[] | undefined)[] = [];
  return {
    asked,
    async build(changed) {
      asked.push(changed);
      const result = results.shift() ?? built([]);
      if (result instanceof Error) throw result;
      return result;
    },
    page: async () => ({ boxes: [], origins: [] }),
    passageAt: async () => undefined,
    passages: async () => [],
    draw: async (_, hashes) => (hashes.includes('a') ? pdfBytes : undefined),
    search: async () => [],
    export: async () => ({ name: 'a-en-draft.pdf', pdf: pdfBytes }),
    close: async () => {},
  };
}
