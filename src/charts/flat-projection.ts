import { createRequire } from 'node:module';
import type { ProjectionScale } from 'chartjs-chart-geo';

const require = createRequire(import.meta.url);

/** The projection of what is in points already: it leaves every place where it is. */
export function flatProjection(): ProjectionScale['projection'] {
  // Not imported: its modules would bring a second chart.js along.
  const geo: typeof import('chartjs-chart-geo') = require('chartjs-chart-geo');
  const flat = geo.geoEquirectangular();
  return Object.assign(flat, { stream: <Stream>(stream: Stream) => stream });
}
