import type { SpecOfKind } from '../project/chart-spec.js';
import { mixed, namedColour, paletteColour } from './colours.js';
import { marked } from './labels.js';
import type { Reading, Shown } from './reading.js';
import { numberAt } from './rows.js';

type ShareSpec = SpecOfKind<'share'>;

/** One arc of the ring with what is written beside it. */
export interface Arc {
  readonly value: number;
  readonly number: string;
  readonly label: string;
  readonly colour: string;
}

export interface ShareContent {
  readonly kind: 'share';
  readonly arcs: readonly Arc[];
  readonly percentage: string;
  readonly illustrative: boolean;
}

/** The part and the rest; nothing where they are none. */
export function readShare(spec: ShareSpec, reading: Reading): Shown<ShareContent> | undefined {
  const part = numberAt(spec.part, 'part', reading);
  const whole = numberAt(spec.whole, 'whole', reading);
  if (!part || !whole) return undefined;
  const [value, total] = [Number(part.value), Number(whole.value)];
  if (value < 0 || total <= 0 || value > total) {
    const message = `"${spec.part}" (${value}) is no part of "${spec.whole}" (${total})`;
    reading.findings.error('not-a-share', message, { span: reading.spanOf('part') });
    return undefined;
  }
  reading.use(part, whole);
  const illustrative = [part, whole].some(({ status }) => status === 'illustrative');
  const { language, theme } = reading;
  const colour =
    spec.colour === undefined ? paletteColour(0, reading) : namedColour(spec.colour, 'colour', reading);
  const arc = (amount: number, name: 'part' | 'rest', fill: string): Arc => ({
    value: amount,
    number: marked(language.formats.number(amount), illustrative, reading),
    label: language.label(spec.labels[name], {}, reading.spanOf(`labels.${name}`)),
    colour: fill,
  });
  const arcs = [arc(value, 'part', colour), arc(total - value, 'rest', mixed(theme.muted, theme.paper, 0.7))];
  const percentage = marked(language.formats.percent(value / total), illustrative, reading);
  return {
    content: { kind: 'share', arcs, percentage, illustrative },
    data: { columns: ['', spec.whole], rows: arcs.map((one) => [one.label, one.value]) },
  };
}
