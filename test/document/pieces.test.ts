import { describe, expect, it } from 'vitest';
import { DocumentMemory } from '../../src/document/document-memory.js';
import { parseDocument } from '../../src/document/parse.js';
import { type Markup, Origins } from '../../src/layout/origins.js';
import { english, project } from './parsing.js';

const span = (file: string) => ({ file: `templates/${file}.hbs`, line: 1, column: 1, length: 0 });

/** Markup of a layout, whose pieces are texts of its own or markup that it includes. */
function layout(file: string, ...pieces: readonly (string | Markup)[]): Markup {
  const origins = new Origins();
  const at = (column: number) => origins.add({ layout: { ...span(file), column }, advances: true });
  let column = 1;
  const texts = pieces.map((piece) => {
    if (typeof piece !== 'string') return origins.addInner(piece);
    const marker = at(column);
    column += piece.length;
    return marker + piece;
  });
  return { text: texts.join(''), origins };
}

/** The same as one text, as it would stand if all of it had been read at once. */
function flattened(markup: Markup): Markup {
  const origins = new Origins();
  const text = (one: Markup): string =>
    one.text.replaceAll(/([\uE000\uE002])(\d+)\uE001/g, (_, kind, id) => {
      const inner = kind === '\uE002' && one.origins.inner[Number(id)];
      return inner ? text(inner) : origins.add(one.origins.get(Number(id)) ?? {});
    });
  return { text: text(markup), origins };
}

const read = (markup: Markup, memory?: DocumentMemory) => parseDocument(markup, project, english, memory);
const paragraph = (words: string) => layout('note', `<p>${words}</p>`);
const nested = (deep: number) =>
  layout(
    'deep',
    ...Array.from({ length: deep }, () => '<div>'),
    ...Array.from({ length: deep }, () => '</div>'),
  );

describe('a document in pieces is what it is in one', () => {
  it.each<readonly [string, Markup]>([
    ['whole elements', layout('main', '<report>', paragraph('a'), '<hr/>', paragraph('b'), '</report>')],
    [
      'pieces of pieces',
      layout('main', '<report>', layout('box', '<div>', paragraph('a'), '</div>'), '</report>'),
    ],
    ['nothing', layout('main', '<report>', layout('empty'), '<hr/></report>')],
    ['words', layout('main', '<report><p>a ', layout('words', 'b &amp; <em>c</em>'), ' d</p></report>')],
    [
      'the value of an attribute',
      layout('main', '<report><p class="', layout('name', 'lead'), '">a</p></report>'),
    ],
    [
      'the value of an attribute, beside whole elements',
      layout('main', '<report>', paragraph('a'), '<p class="', layout('name', 'lead'), '">a</p></report>'),
    ],
    ['a tag', layout('main', '<report><p', layout('attribute', ' class="lead"'), '>a</p></report>')],
    ['a comment', layout('main', '<report><!--', paragraph('a'), '--><hr/></report>')],
    ['half a reference', layout('main', '<report><p>a &am', layout('half', 'p; b'), '</p></report>')],
    [
      'what opens and what closes',
      layout(
        'main',
        '<report>',
        layout('opens', '<div>'),
        paragraph('a'),
        layout('closes', '</div>'),
        '</report>',
      ),
    ],
    ['the root', layout('main', layout('root', '<report>', paragraph('a'), '</report>'))],
    [
      'a fault',
      layout('main', '<report>', layout('box', '<div>', layout('open', '<p>a'), '</div>'), '</report>'),
    ],
    ['a fault around it', layout('main', '<report>', paragraph('a'), '<p></report>')],
    ['text beside the root', layout('main', paragraph('a'), '<report></report>')],
    ['no root', layout('main', layout('words', 'a'))],
    ['what stands at a wrong place', layout('main', '<report><p>', paragraph('a'), '</p></report>')],
    [
      'an id twice',
      layout('main', '<report>', layout('a', '<p id="a">a</p>'), layout('b', '<p id="a">a</p>'), '</report>'),
    ],
    ['as deep as may be', layout('main', '<report>', nested(99), '</report>')],
    ['too deep', layout('main', '<report>', nested(100), '</report>')],
  ])('%s', (_, markup) => {
    const whole = read(flattened(markup));
    expect(read(markup)).toEqual(whole);
    const memory = new DocumentMemory();
    read(markup, memory);
    expect(read(markup, memory)).toEqual(whole);
  });
});

it('elements hold what stands in them now', () => {
  const memory = new DocumentMemory();
  const section = (words: string) =>
    layout('main', '<report><section>', paragraph(words), '</section></report>');
  read(section('a'), memory);
  expect(read(section('b'), memory)).toEqual(read(section('b')));
});

describe('what was found', () => {
  const wrong = layout('wrong', '<p class="lede">a</p>');

  it('is told each time', () => {
    const memory = new DocumentMemory();
    const markup = () => layout('main', '<report><section>', paragraph('a'), wrong, '</section></report>');
    for (const { diagnostics } of [read(markup(), memory), read(markup(), memory)]) {
      expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-class']);
    }
  });

  it('rests on what an element stands in', () => {
    const memory = new DocumentMemory();
    const heading = layout('heading', '<h1 id="a">a</h1>');
    const found = (open: string, close: string) =>
      read(layout('main', `<report>${open}<section>`, heading, `</section>${close}</report>`), memory);
    expect(found('', '').diagnostics).toEqual([]);
    expect(found('<aside>', '</aside>').diagnostics.map(({ code }) => code)).toEqual(['misplaced-heading']);
    expect(found('', '').diagnostics).toEqual([]);
  });

  it('rests on the names that the project has', () => {
    const memory = new DocumentMemory();
    const markup = layout('main', '<report>', layout('note', '<p facts="F001">a</p>'), '</report>');
    expect(read(markup, memory).diagnostics).toEqual([]);
    const { diagnostics } = parseDocument(markup, { ...project, facts: new Map() }, english, memory);
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-fact']);
  });
});
