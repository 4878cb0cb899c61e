import { type Diagnostic, diagnostic } from '../diagnostics.js';
import type { MarkupElement } from './element.js';
import { placeOf, traceStep } from './place.js';
import type { Places } from './places.js';
import { isEmptyElement } from './vocabulary.js';

/** Markup that ends with an element open. */
export function unclosedFault(open: MarkupElement): Diagnostic {
  return diagnostic('error', 'unclosed-element', `"<${open.name}>" is not closed`, {
    ...placeOf(open.origin),
    hints: closingHints(open.name),
  });
}

/** An end tag that is not that of the innermost open element. */
export function nestingFault(
  places: Places,
  name: string,
  at: number,
  open: readonly MarkupElement[],
): Diagnostic {
  const end = places.at(at, name.length + 3);
  const inner = open.at(-1);
  if (!inner || !open.some((element) => element.name === name)) {
    return diagnostic('error', 'unopened-element', `"</${name}>" closes nothing`, {
      ...placeOf(end),
      hints: inner ? [`"<${inner.name}>" is the one open here`] : [],
    });
  }
  const next = /^[^<]*<\/([^\s>]+)/.exec(places.text.slice(at + name.length + 3))?.[1];
  if (next === inner.name) {
    return diagnostic('error', 'wrong-nesting', `"</${name}>" stands before "</${inner.name}>"`, {
      ...placeOf(end),
      trace: [...traceStep(`"<${inner.name}>" opened here`, inner.origin), ...(end.trace ?? [])],
      hints: ['close the inner element first'],
    });
  }
  return diagnostic('error', 'unclosed-element', `"<${inner.name}>" is not closed before "</${name}>"`, {
    ...placeOf(inner.origin),
    trace: [...traceStep(`"</${name}>" stands here`, end), ...(inner.origin.trace ?? [])],
    hints: closingHints(inner.name),
  });
}

/** An element inside more others than any report needs. */
export function tooDeepFault(places: Places, name: string, at: number): Diagnostic {
  return diagnostic('error', 'nested-too-deeply', `"<${name}>" is nested too deeply`, {
    ...placeOf(places.at(at, name.length + 1)),
  });
}

function closingHints(name: string): readonly string[] {
  return isEmptyElement(name) ? [`write "<${name}/>"`] : [];
}
