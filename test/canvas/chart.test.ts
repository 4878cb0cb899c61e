import type { ChartConfiguration } from 'chart.js';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import type {} from 'chartjs-plugin-datalabels';
import { describe, expect, it } from 'vitest';
import { regular } from './drawing.js';

/** A new one for each drawing: chart.js writes into it. */
const configuration = (): ChartConfiguration => ({
  type: 'bar',
  data: {
    labels: ['Ghana', 'Togo'],
    datasets: [
      { label: 'Actions', data: [3, 4], backgroundColor: '#1f5f8b', borderRadius: 2 },
      { type: 'line', label: 'Trend', data: [2.5, 3.5], borderDash: [4, 2] },
    ],
  },
  options: { locale: 'en', plugins: { datalabels: { anchor: 'end' } } },
});

function createChart(): ChartJSNodeCanvas {
  const chart = new ChartJSNodeCanvas({
    width: 300,
    height: 150,
    type: 'svg',
    plugins: { modern: ['chartjs-plugin-datalabels'] },
    chartCallback: ({ defaults }) => {
      defaults.font.family = 'chart';
    },
  });
  chart.registerFont(regular, { family: 'chart' });
  return chart;
}

describe('a chart of Chart.js', () => {
  it('gives the same bytes each time, from each instance', () => {
    const chart = createChart();
    const render = (from: ChartJSNodeCanvas) =>
      from.renderToBufferSync(configuration(), 'image/svg+xml').toString();
    const first = render(chart);
    expect(render(chart)).toBe(first);
    expect(render(createChart())).toBe(first);
    expect(first).toContain('>Ghana</text>');
    expect(first).toContain('stroke-dasharray="4 2"');
    expect(first).toContain('font-family="chart"');
  });

  it('is handed over as a promise as well', async () => {
    const chart = createChart();
    const bytes = await chart.renderToBuffer(configuration(), 'image/svg+xml' as 'image/png');
    expect(bytes.toString()).toMatch(/^<svg xmlns=/);
  });

  it('is no picture of pixels', async () => {
    await expect(createChart().renderToBuffer(configuration(), 'image/png')).rejects.toThrow('not image/png');
  });
});
