import { changeCount, pageName, percent } from './change-lines.js';
import type { PageChange } from './compare.js';
import { COMPARISON_STYLE } from './comparison-style.js';
import type { Picture } from './page.js';
import { pngAddress } from './png.js';
import type { WordChange } from './word-changes.js';

/** Two documents and what has changed between them. */
export interface Comparison {
  /** What the old one is called, as the person named it. */
  readonly old: string;
  readonly new: string;
  readonly changes: readonly PageChange[];
}

/** One web page, complete in itself, that shows each changed page as it was, as it is, and what differs. */
export function comparisonPage(comparisons: readonly Comparison[]): string {
  const many = comparisons.length > 1;
  const sections = comparisons.map((one, index) => comparisonSection(one, index, many));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What has changed: ${escaped(comparisons.map(({ new: fresh }) => fresh).join(', '))}</title>
<style>${COMPARISON_STYLE}</style>
</head>
<body>
<header>
<h1>What has changed</h1>
</header>
<main>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function comparisonSection({ old, new: fresh, changes }: Comparison, index: number, many: boolean): string {
  const id = (at: number): string => `c${index + 1}-${at + 1}`;
  const links = changes.map(
    (change, at) => `<li><a href="#${id(at)}">${escaped(pageName(change))}</a> ${summary(change)}</li>`,
  );
  const pages = changes.map(
    (change, at) => `<section class="page" id="${id(at)}" aria-labelledby="${id(at)}-title">
<h${many ? 3 : 2} id="${id(at)}-title">${escaped(capital(pageName(change)))} <small>${summary(change)}</small></h${many ? 3 : 2}>
${wordTable(change.words)}
<div class="sides">${figures(change)}</div>
</section>`,
  );
  return `<section class="document">
${many ? `<h2>${escaped(fresh)}</h2>\n` : ''}<p class="files"><b>Old</b> <code>${escaped(old)}</code> <b>New</b> <code>${escaped(fresh)}</code></p>
<p>${escaped(capital(changeCount(changes)))}.</p>
${links.length > 0 ? `<nav aria-label="Changed pages"><ul>\n${links.join('\n')}\n</ul></nav>` : ''}
${pages.join('\n')}
</section>`;
}

function summary({ old, new: fresh, share }: PageChange): string {
  if (old === undefined) return '<span class="added">added</span>';
  if (fresh === undefined) return '<span class="removed">removed</span>';
  return share === 0 ? 'words alone' : `${percent(share)} of the page`;
}

function wordTable(words: readonly WordChange[]): string {
  if (words.length === 0) return '';
  const rows = words.map(
    ({ old, new: fresh }) =>
      `<tr><td>${old === '' ? '–' : `<del>${escaped(old)}</del>`}</td><td>${fresh === '' ? '–' : `<ins>${escaped(fresh)}</ins>`}</td></tr>`,
  );
  return `<table>
<caption>Changed words</caption>
<thead><tr><th scope="col">Old</th><th scope="col">New</th></tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table>`;
}

function figures(change: PageChange): string {
  const { old, new: fresh, difference } = change.pictures ?? {};
  const name = pageName(change);
  return [
    figure('Old', `${name} as it was`, old),
    figure('New', `${name} as it is`, fresh),
    figure('Difference', `${name}, with what differs in red`, difference),
  ].join('');
}

function figure(title: string, alternative: string, picture: Picture | undefined): string {
  if (!picture) return '';
  const { width, height } = picture;
  const image = `<img src="${pngAddress(picture)}" width="${width}" height="${height}" alt="${escaped(capital(alternative))}" loading="lazy">`;
  return `<figure><figcaption>${title}</figcaption>${image}</figure>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
