import type { Finding, PreviewState, Spot } from '../protocol.js';
import { button, make } from './dom.js';
import { type OpenPlace, sourceLink } from './origin-view.js';

/** Goes to where a finding shows on the pages. */
export type Show = (spot: Spot) => void;

const groups = [
  ['error', 'Errors'],
  ['warning', 'Warnings'],
  ['info', 'Notes'],
] as const;

/** How many there are, as the tab's title has it: errors first. */
export function countText(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
  const parts = [
    [count('error'), '✕'],
    [count('warning'), '⚠'],
  ] as const;
  return parts.flatMap(([number, sign]) => (number > 0 ? [`${number}${sign}`] : [])).join(' ');
}

export function findingsView(
  { findings }: PreviewState,
  show: Show,
  open: OpenPlace,
): readonly HTMLElement[] {
  if (findings.length === 0) return [make('p', { class: 'nothing', text: 'No errors, no warnings.' })];
  return groups.flatMap(([severity, title]) => {
    const own = findings.filter((one) => one.severity === severity);
    if (own.length === 0) return [];
    const heading = make('h2', { class: severity, text: `${title} (${own.length})` });
    return [heading, ...own.map((one) => findingView(one, show, open))];
  });
}

function findingView(finding: Finding, show: Show, open: OpenPlace): HTMLElement {
  const { severity, code, message, place, frame, trace, hints, editions, spots } = finding;
  return make('article', {
    class: `finding ${severity}`,
    inside: [
      make('p', {
        class: 'message',
        inside: [message, ' ', make('span', { class: 'code', text: [code, ...editions].join(' · ') })],
      }),
      ...(place ? [sourceLink(place, open)] : []),
      ...(frame.length > 0 ? [make('pre', { text: frame.join('\n') })] : []),
      ...trace.map((step) =>
        make('p', { class: 'trace', inside: [step.message, ' ', sourceLink(step.place, open)] }),
      ),
      ...hints.map((hint) => make('p', { class: 'hint', text: hint })),
      ...(spots.length > 0
        ? [
            make('p', {
              class: 'spots',
              inside: spots.map((spot) =>
                button(
                  `${spot.language}, page ${spot.page}`,
                  'Show it on the page',
                  () => show(spot),
                  'link',
                ),
              ),
            }),
          ]
        : []),
    ],
  });
}

/** Over the pages while they are not what the sources say: the first errors, in full. */
export function banner(
  state: PreviewState,
  show: Show,
  open: OpenPlace,
  all: () => void,
): HTMLElement | undefined {
  const errors = state.findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return undefined;
  const more = errors.length - 2;
  const what = state.editions.length > 0 ? 'These are the last good pages' : 'There are no pages yet';
  return make('div', {
    class: 'banner',
    attributes: { role: 'alert' },
    inside: [
      make('h2', { text: `${what}: ${errors.length} ${errors.length === 1 ? 'error' : 'errors'} to mend` }),
      ...errors.slice(0, 2).map((one) => findingView(one, show, open)),
      ...(more > 0 ? [button(`${more} more`, 'Show all diagnostics', all, 'link')] : []),
    ],
  });
}
