import type { Findings } from '../diagnostics.js';
import type { Image } from '../document/nodes.js';
import { spanOf } from '../origin.js';
import type { LaidOutPage } from './engine.js';
import type { ReadyImage } from './images.js';
import type { GraphicBook } from './setting.js';
import { stampOf } from './stamp.js';

/** Pixels an inch: with fewer an image looks coarse, on a screen or printed on a press. */
const leastResolution = { screen: 150, press: 300 };

/**
 * Reports images that have too few pixels for the size that they are printed at, and what of an image a press would
 * print otherwise than a screen shows it.
 */
export function checkImages(
  pages: readonly LaidOutPage[],
  graphics: Pick<GraphicBook, 'image'>,
  medium: 'screen' | 'press',
  findings: Findings,
): void {
  const enough = leastResolution[medium];
  pages.forEach(({ items }, index) => {
    for (const { type, item } of items) {
      if (type !== 'image') continue;
      const node = stampOf(item)?.nodes.findLast(({ kind }) => kind === 'image');
      const image = node?.kind === 'image' && graphics.image(node);
      if (!image) continue;
      if (medium === 'press') checkForPress(node, image, index + 1, findings);
      const resolution = image.width / (item._width / 72);
      if (resolution >= enough) continue;
      const least = Math.ceil((item._width / 72) * enough);
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

function checkForPress(node: Image, image: ReadyImage, page: number, findings: Findings): void {
  const at = { span: spanOf(node.origin), page };
  if (image.colours === 'rgb') {
    findings.warning('screen-image', `"${node.source}" is in the colours of screens, and is not converted`, {
      ...at,
      hints: ['convert it to CMYK with the profile that the printer asks for (JPEG), or to grey'],
    });
  }
  if (image.transparent) {
    findings.warning(
      'transparent-image',
      `what is behind "${node.source}" may show through it on the press`,
      {
        ...at,
        hints: ['export it without transparency, on the colour that it stands on'],
      },
    );
  }
}

function millimetres(points: number): number {
  return Math.round((points * 25.4) / 72);
}
