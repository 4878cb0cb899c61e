import type { SettingsStore, Zoom } from './settings.js';
import type { Stage } from './stage.js';

const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** The next larger or smaller zoom, from what a fitting zoom comes to. */
export function nextZoom(stage: Stage, settings: SettingsStore, step: 1 | -1): Zoom {
  const { zoom } = settings.current;
  const now = typeof zoom === 'number' ? zoom : ((stage.leader?.scale ?? 96 / 72) * 72) / 96;
  const next = step > 0 ? steps.find((one) => one > now + 0.01) : steps.findLast((one) => one < now - 0.01);
  return next ?? now;
}

export function zoomText(value: string): string {
  if (value === 'width') return 'Page width';
  return value === 'page' ? 'Whole page' : `${Math.round(Number(value) * 100)} %`;
}
