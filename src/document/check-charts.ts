import type { FindingDetails } from '../diagnostics.js';
import { didYouMean } from '../nearest.js';
import { CHARTS_FILE } from '../project/project.js';
import type { Checking } from './checking.js';
import type { MarkupElement } from './element.js';

/** The elements that show the kinds of graphic that have elements of their own; `<chart>` shows the others. */
const ELEMENTS_OF_KIND: ReadonlyMap<string, readonly string[]> = new Map([
  ['map', ['map']],
  ['timeline', ['timeline']],
  ['milestones', ['timeline', 'chart']],
  ['cover-art', ['cover']],
]);

/** Reports a graphic that `data/charts.yaml` does not have, or that is of another element's kind. */
export function checkChart(
  element: MarkupElement,
  name: string,
  place: Pick<FindingDetails, 'span' | 'trace'>,
  { findings, project }: Checking,
): void {
  const spec = project.charts.get(name);
  if (!spec) {
    // One at fault has been told where it stands.
    if (project.spans.get(CHARTS_FILE)?.has(name)) return;
    findings.error('unknown-chart', `data/charts.yaml has no graphic "${name}"`, {
      ...place,
      hints: didYouMean(name, project.charts.keys()),
    });
    return;
  }
  const expected = ELEMENTS_OF_KIND.get(spec.kind) ?? ['chart'];
  if (expected.includes(element.name)) return;
  const [best] = expected;
  findings.error(
    'wrong-chart-kind',
    `"${name}" is of kind "${spec.kind}", which "<${element.name}>" does not show`,
    {
      ...place,
      hints: [best === 'cover' ? `write <cover art="${name}">` : `write <${best} spec="${name}" …/>`],
    },
  );
}
