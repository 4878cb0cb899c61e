import type { Findings } from '../diagnostics.js';
import { spanOf } from '../origin.js';
import type { DocumentNode, Graphic } from './nodes.js';
import { isGraphic } from './walk.js';

/** In characters: what is longer belongs into the text, where it can be read in pieces. */
const longest = 250;

/** Words that say that there is a picture, in the languages that we know them in; readers are told that already. */
const announcement =
  /^(?:(?:an? |the )?(?:image|picture|photo|photograph|graphic|illustration|icon) (?:of|showing)\b|(?:une? |l[’'])?(?:image|photo|photographie|illustration|graphique|icône) (?:de|du|des|montrant|représentant)\b|(?:ein |eine |das |die )?(?:bild|foto|abbildung|grafik) (?:von|vom|der|des|mit|zeigt)\b)/iu;

const fileName = /^\S+\.(?:png|jpe?g|gif|svg|webp|tiff?)$/i;

/** Warns of alternatives that are there and of no use to those who need them. */
export function checkAlternatives(nodes: readonly DocumentNode[], findings: Findings): void {
  const said = new Set<string>();
  for (const node of nodes.filter(isGraphic)) {
    if (node.alternative === 'decorative') continue;
    const { text } = node.alternative;
    const problem = problemOf(text, node) ?? (said.has(text.toLowerCase()) ? repeated : undefined);
    said.add(text.toLowerCase());
    if (!problem) continue;
    const [code, message, hint] = problem;
    findings.warning(code, message, { span: spanOf(node.origin), hints: [hint] });
  }
}

type Problem = readonly [code: string, message: string, hint: string];

const repeated: Problem = [
  'repeated-alternative',
  'another figure has the same alternative',
  'say what this one shows and the other does not',
];

function problemOf(text: string, node: Graphic): Problem | undefined {
  if (fileName.test(text) || (node.kind === 'image' && text === nameOf(node.source)))
    return [
      'file-name-alternative',
      `the alternative "${text}" is a file's name`,
      'say what the picture shows',
    ];
  const [words] = announcement.exec(text) ?? [];
  if (words !== undefined)
    return [
      'announced-alternative',
      `the alternative begins with "${words}"`,
      'readers are told that it is a picture: begin with what it shows',
    ];
  if (text.length > longest)
    return [
      'long-alternative',
      `the alternative has ${text.length} characters, more than ${longest}`,
      'say what the picture shows in a sentence or two, and the rest in the text beside it',
    ];
  return undefined;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
