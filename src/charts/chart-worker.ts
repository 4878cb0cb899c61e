import { parentPort } from 'node:worker_threads';
import { answerQuestions } from '../asked-thread.js';
import { Typeface } from '../fonts/typeface.js';
import type { DrawingQuestion } from './chart-thread.js';
import { type ChartService, createChartService } from './draw.js';
import { MapLand } from './map-land.js';

/** The thread that graphics are drawn in. */
const land = new MapLand();
let service: ChartService | undefined;

answerQuestions(parentPort, async ({ drawable, looks }: DrawingQuestion) => {
  if (looks) {
    const fonts = { regular: new Typeface(looks.regular), bold: new Typeface(looks.bold) };
    service = createChartService(looks.theme, fonts, land);
  }
  return service?.draw(drawable);
});
