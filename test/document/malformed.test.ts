import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/document/parse.js';
import { english, findings, findingsIn, literal, project } from './parsing.js';

function only(text: string) {
  const { value, diagnostics } = parseDocument(literal(text), project, english);
  expect(value).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  const [first] = diagnostics;
  if (!first) throw new Error('no diagnostic');
  return first;
}

describe('malformed markup', () => {
  it('names the element that is not closed, at its start tag', () => {
    expect(findings('<report>\n  <section>\n    <p>One\n  </section>\n</report>')).toEqual([
      '3:5 unclosed-element: "<p>" is not closed before "</section>"',
    ]);
    expect(only('<report><p>One</report>').trace).toEqual([
      {
        message: '"</report>" stands here',
        span: { file: 'templates/main.hbs', line: 1, column: 15, length: 9 },
      },
    ]);
  });

  it('tells wrong nesting from a missing end tag', () => {
    expect(findingsIn('<p><em>a <strong>b</em> </strong></p>')).toEqual([
      '2:19 wrong-nesting: "</em>" stands before "</strong>"',
    ]);
  });

  it('tells how to write an empty element', () => {
    expect(findingsIn('<p>One<br>two</p>')).toEqual([
      '2:7 unclosed-element: "<br>" is not closed before "</p>"',
    ]);
    expect(only('<report><p>One<br>two</p></report>').hints).toEqual(['write "<br/>"']);
  });

  it('reports an element that is open at the end', () => {
    expect(findings('<report>\n<section>\n<p>x</p>')).toEqual([
      '2:1 unclosed-element: "<section>" is not closed',
    ]);
  });

  it('reports an end tag without a start', () => {
    expect(findingsIn('<p>One</p></div>')).toEqual(['2:11 unopened-element: "</div>" closes nothing']);
  });

  it.each([
    ['<p class=lead>x</p>', '2:4 unquoted-attribute: the value of "class" is not quoted'],
    [
      '<map spec="world" decorative/>',
      '2:19 attribute-without-value: the attribute "decorative" has no value',
    ],
    [
      '<map spec="world" decorative alt="x"/>',
      '2:19 attribute-without-value: the attribute "decorative" has no value',
    ],
    ['<p>1 < 2</p>', '2:6 stray-less-than: "<" begins no element'],
    ['<p>R & D</p>', '2:6 stray-ampersand: "&" begins no character reference'],
    ['<p>R & D; more</p>', '2:6 stray-ampersand: "&" begins no character reference'],
    ['<p>a&nbsp;b</p>', '2:5 unknown-character-reference: unknown character reference "&nbsp;"'],
    ['<p>a&#0;b</p>', '2:5 unknown-character-reference: unknown character reference "&#0;"'],
    ['<a href="x>y</a>', '2:13 less-than-in-attribute: "<" in the value of an attribute'],
    ['<p id="a" id="b">x</p>', '2:11 duplicate-attribute: the attribute "id" stands twice'],
    [
      '<p id="a"class="lead">x</p>',
      '2:10 malformed-tag: the tag "<p" is malformed: no whitespace between attributes',
    ],
    ['<p><![CDATA[x]]></p>', '2:4 foreign-markup: a CDATA section has no place in a layout'],
    ['<?php echo ?>', '2:1 foreign-markup: a processing instruction has no place in a layout'],
    ['<p>]]></p>', '2:4 malformed-markup: "]]>" in text'],
    ['<p>a</ p></p>', '2:8 malformed-tag: the tag "</" is malformed: disallowed character in closing tag'],
    ['<!-- a -- b --><p>x</p>', '2:11 malformed-markup: malformed markup: malformed comment'],
  ])('%s', (text, expected) => {
    expect(findingsIn(text)).toEqual([expected]);
  });

  it('reports what stands outside of the report', () => {
    expect(findings('<report></report>\n  more')).toEqual(['2:3 outside-report: text outside of <report>']);
    expect(findings('<report></report><report/>')).toEqual(['1:18 outside-report: text outside of <report>']);
    expect(findings('<!doctype html><report/>')).toEqual([
      '1:1 foreign-markup: a document type has no place in a layout',
    ]);
  });

  it('reports a layout that yields nothing, or another root', () => {
    expect(findings(' \n ')).toEqual(['1:1 empty-markup: the layout yields no markup']);
    expect(findings('<section></section>')).toEqual([
      '1:1 no-report-element: the root of the layout is "<section>"',
    ]);
  });
});

it('elements are not nested without end', () => {
  const text = `${'<div>'.repeat(200)}<p>a</p>${'</div>'.repeat(200)}`;
  expect(findings(`<report>${text}</report>`)).toEqual([
    '1:504 nested-too-deeply: "<div>" is nested too deeply',
  ]);
});
