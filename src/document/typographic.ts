import { typographyOfRuns } from '../language/typography/typography.js';
import type { DocumentLanguage } from './checking.js';
import type { Inline, Text } from './nodes.js';

/** What the rules see of one piece of a block. Only a text that is no address has a language, and is set. */
interface LanguageRun {
  readonly text: string;
  readonly node?: Text;
  readonly language?: string;
}

/**
 * Typography over the inline content of a block, each run by the rules of its own language. The rules see all the
 * block's runs, so that a quotation mark after a foreign word still closes what was opened before it. A footnote is
 * a text of its own.
 */
export function typographic(inlines: readonly Inline[], language: DocumentLanguage): readonly Inline[] {
  const runs = [...runsOf(inlines, language.code)];
  const texts = runs.map(({ text }) => text);
  const set = new Map<Inline, string>();
  for (const code of new Set(runs.map((run) => run.language))) {
    if (code === undefined) continue;
    const results = code === language.code ? language.typographyOfRuns(texts) : typographyOfRuns(code, texts);
    runs.forEach((run, index) => {
      if (run.node && run.language === code) set.set(run.node, results[index] ?? run.text);
    });
  }
  return withTexts(inlines, set, language);
}

function withTexts(
  inlines: readonly Inline[],
  texts: ReadonlyMap<Inline, string>,
  language: DocumentLanguage,
): readonly Inline[] {
  return inlines.map((node): Inline => {
    if (node.kind === 'text') return { ...node, text: texts.get(node) ?? node.text };
    if (node.kind === 'footnote') return { ...node, children: typographic(node.children, language) };
    return 'children' in node ? { ...node, children: withTexts(node.children, texts, language) } : node;
  });
}

function* runsOf(inlines: readonly Inline[], language: string | undefined): Generator<LanguageRun> {
  for (const node of inlines) {
    if (node.kind === 'text') {
      yield { node, text: node.text, ...(language && { language }) };
    } else if (node.kind === 'line-break') {
      yield { text: '\n' };
    } else if (node.kind === 'reference') {
      yield { text: 'x' }; // It will be a word or a number: what matters is that something stands here.
    } else if (node.kind !== 'footnote') {
      const address = node.kind === 'link' && showsAddress(node.children);
      yield* runsOf(node.children, address || language === undefined ? undefined : (node.lang ?? language));
    }
  }
}

function showsAddress(children: readonly Inline[]): boolean {
  const text = children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
  return /^(?:https?:\/\/|www\.|mailto:)\S+$/.test(text) || /^\S+@\S+\.\S+$/.test(text);
}
