import { createRequire } from 'node:module';
// As a whole: Node cannot know the names in what is handed on by a CommonJS module.
import canvas, { type Canvas, type OpenedFace } from 'canvas';
import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import type { Typeface } from '../fonts/typeface.js';
import type { ChartFonts } from './chart-looks.js';
import type { ChartTheme } from './chart-theme.js';

const require = createRequire(import.meta.url);

/** A drawing as it comes from the canvas. */
export interface Rendered {
  readonly svg: string;
  /** The characters in it that the font has no glyph for. */
  readonly missingGlyphs: readonly string[];
  /** The texts in it that its edge cuts. */
  readonly clippedTexts: readonly string[];
}

/** Turns configurations of chart.js into SVG. */
export interface Renderer {
  /** Sizes are in points. The configuration is used up: chart.js writes into it. */
  render(config: ChartConfiguration, width: number, height: number): Rendered;
}

export function createRenderer(theme: ChartTheme, fonts: ChartFonts): Renderer {
  registerFonts(theme, fonts);
  const service = new ChartJSNodeCanvas({
    type: 'svg',
    width: 100,
    height: 100,
    // By name, so that it is loaded together with this instance's chart.js, whose classes it compares.
    plugins: { modern: ['chartjs-plugin-datalabels'] },
    chartCallback: (chart) => setUp(chart, theme),
  });
  return {
    render(config, width, height) {
      // The size is fixed at construction, yet a second instance would load a second chart.js.
      const sized: ChartJSNodeCanvas = Object.create(service, {
        _width: { value: width },
        _height: { value: height },
      });
      const missing = new Set<string>();
      const clipped = new Set<string>();
      const noteFaults: Plugin = {
        id: 'faults',
        afterDraw(chart) {
          const drawnOn: Canvas = chart.canvas;
          for (const glyph of drawnOn.missingGlyphs) missing.add(glyph);
          for (const text of drawnOn.clippedTexts) clipped.add(text);
        },
      };
      const noting = { ...config, plugins: [...(config.plugins ?? []), noteFaults] };
      const bytes = sized.renderToBufferSync(noting, 'image/svg+xml');
      return { svg: bytes.toString('utf8'), missingGlyphs: [...missing], clippedTexts: [...clipped] };
    },
  };
}

/** On the canvas package itself, which also takes faces that are open already. */
function registerFonts({ family }: ChartTheme, { regular, bold }: ChartFonts): void {
  canvas.registerFont(opened(regular), { family, weight: 'normal' });
  canvas.registerFont(opened(bold), { family, weight: 'bold' });
}

/** The face as the canvas measures it, in thousandths: it has shaped much of what charts say. */
function opened(typeface: Typeface): OpenedFace {
  const { bytes, ascent, descent } = typeface;
  return {
    bytes,
    unitsPerEm: 1000,
    ascent,
    descent,
    hasGlyphForCodePoint: (codePoint) => typeface.hasGlyphForCodePoint(codePoint),
    layout: (text) => typeface.shape(text),
  };
}

function setUp(chart: typeof Chart, theme: ChartTheme): void {
  // Loaded anew, like the plugins, or a second renderer would get the controllers of the first one's chart.js.
  const path = require.resolve('chartjs-chart-geo');
  delete require.cache[path];
  const geo: typeof import('chartjs-chart-geo') = require('chartjs-chart-geo');
  chart.register(geo.ChoroplethController, geo.GeoFeature, geo.ProjectionScale, geo.ColorScale);
  chart.defaults.set({
    font: { family: theme.family, size: theme.size, lineHeight: 1.2 },
    color: theme.ink,
    borderColor: theme.grid,
    animation: false,
    responsive: false,
    devicePixelRatio: 1,
    events: [],
  });
  // Neither is an axis, but every scale has to be of one.
  for (const scale of ['projection', 'color']) chart.defaults.set(`scales.${scale}`, { axis: 'x' });
  chart.defaults.set('plugins.legend', { display: false });
  chart.defaults.set('plugins.tooltip', { enabled: false });
  chart.defaults.set('plugins.datalabels', { display: false });
}
