import type { Findings } from '../diagnostics.js';
import { spanOf } from '../origin.js';
import type { LaidOutPage } from './engine.js';
import type { GraphicBook } from './setting.js';
import { stampOf } from './stamp.js';

/** Pixels an inch: with fewer an image looks coarse, on a screen too. */
const leastResolution = 150;

/** Reports images that have too few pixels for the size that they are printed at. */
export function checkImages(
  pages: readonly LaidOutPage[],
  graphics: Pick<GraphicBook, 'image'>,
  findings: Findings,
): void {
  pages.forEach(({ items }, index) => {
    for (const { type, item } of items) {
      if (type !== 'image') continue;
      const node = stampOf(item)?.nodes.findLast(({ kind }) => kind === 'image');
      const image = node?.kind === 'image' && graphics.image(node);
      if (!image) continue;
      const resolution = image.width / (item._width / 72);
      if (resolution >= leastResolution) continue;
      const least = Math.ceil((item._width / 72) * leastResolution);
      findings.warning(
        'coarse-image',
        `"${node.source}" has ${image.width} × ${image.height} pixels for ${millimetres(item._width)} × ${millimetres(item._height)} mm on page ${index + 1}: ${Math.floor(resolution)} dpi`,
        {
          span: spanOf(node.origin),
          page: index + 1,
          hints: [`print it smaller ("width", in mm), or use an image of ${least} pixels or more across`],
        },
      );
    }
  });
}

function millimetres(points: number): number {
  return Math.round((points * 25.4) / 72);
}
