import type { Diagnostic } from '../../src/diagnostics.js';
import {
  isMarkup,
  type MarkedOrigin,
  type Markup,
  splitAtMarkers,
  stripMarkers,
} from '../../src/layout/origins.js';
import { renderLayout, renderPage } from '../../src/layout/render.js';
import { openTexts } from '../language/open-texts.js';
import { told } from '../project/told.js';

export interface Rendered {
  readonly text: string;
  readonly told: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly markup: Markup | undefined;
}

export interface RenderOptions {
  readonly files?: Readonly<Record<string, string>>;
  readonly extra?: object;
  readonly code?: string;
  readonly draft?: boolean;
}

/** Renders `templates/main.hbs`, given as text, of the project of the language tests. */
export async function rendered(
  main: string,
  { files = {}, extra, code, draft }: RenderOptions = {},
): Promise<Rendered> {
  const { project, language } = await openTexts({ ...files, 'templates/main.hbs': main }, code, {
    draft: draft ?? false,
  });
  const { value: markup, diagnostics } = renderLayout(project, language, 'main', extra);
  return { text: markup ? stripMarkers(markup) : '', told: told(diagnostics), diagnostics, markup };
}

export async function renderedPage(
  main: string,
  { files = {}, extra, code }: RenderOptions = {},
): Promise<Rendered> {
  const { project, language } = await openTexts({ ...files, 'templates/main.hbs': main }, code);
  const { value, diagnostics } = renderPage(project, language, 'main', extra);
  return { text: value ?? '', told: told(diagnostics), diagnostics, markup: undefined };
}

/** The stretches of marked text, and of what is in it, in a row. */
export function flat(markup: Markup | undefined): readonly { text: string; origin?: MarkedOrigin }[] {
  if (!markup) return [];
  return splitAtMarkers(markup).flatMap((stretch) => (isMarkup(stretch) ? flat(stretch) : [stretch]));
}

/** The stretches of marked text as `text @ file:line:column`, with `+` where the place advances. */
export function stretches(markup: Markup | undefined): readonly string[] {
  return flat(markup).map(({ text, origin }) => {
    const span = origin?.text?.span ?? origin?.layout;
    const place = span ? `${span.file}:${span.line}:${span.column}` : '-';
    return `${JSON.stringify(text)} @ ${place}${origin?.advances ? '+' : ''}`;
  });
}
