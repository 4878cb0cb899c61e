import { expect, it } from 'vitest';
import { readDrawing } from '../../src/pdf/drawings/read-drawing.js';
import { drawn } from '../canvas/drawing.js';

function marksOf(body: string) {
  return readDrawing(`<svg preserveAspectRatio="none" viewBox="0 0 100 50">${body}</svg>`)?.marks;
}

it('reads fills and strokes as operators', () => {
  const svg = drawn((context) => {
    context.fillStyle = 'rgba(255, 0, 0, 0.5)';
    context.fillRect(1, 2, 3, 4);
    context.setLineDash([2, 1]);
    context.lineWidth = 1.5;
    context.beginPath();
    context.moveTo(0, 0);
    context.bezierCurveTo(1, 1, 2, 1, 3, -0.5);
    context.stroke();
  });
  expect(marksOf(svg)).toEqual([
    {
      kind: 'fill',
      path: '1 2 m 4 2 l 4 6 l 1 6 l h ',
      evenOdd: false,
      paint: { colour: '#f00', opacity: 0.5 },
    },
    {
      kind: 'stroke',
      path: '0 0 m 1 1 2 1 3 -0.5 c ',
      pen: '1.5 w 0 J 0 j 10 M [2 1] 0 d',
      paint: { colour: '#000', opacity: 1 },
    },
  ]);
});

it('reads clips, each ended once', () => {
  const svg = drawn((context) => {
    context.save();
    context.beginPath();
    context.rect(0, 0, 5, 5);
    context.clip('evenodd');
    context.fillRect(0, 0, 9, 9);
    context.restore();
    context.fillRect(1, 1, 1, 1);
  });
  expect(marksOf(svg)?.map(({ kind }) => kind)).toEqual(['clip', 'fill', 'unclip', 'fill']);
  expect(marksOf(svg)?.[0]).toMatchObject({ path: '0 0 m 5 0 l 5 5 l 0 5 l h ', evenOdd: true });
});

it('reads upright text, in the characters that it shows', () => {
  const svg = drawn((context) => {
    context.font = 'bold 8px sans';
    context.fillText('Q&A <1>', 3, 9);
  });
  expect(marksOf(svg)).toEqual([
    {
      kind: 'text',
      text: 'Q&A <1>',
      family: 'sans',
      bold: true,
      italic: false,
      size: 8,
      x: 3,
      y: 9,
      paint: { colour: '#000', opacity: 1 },
    },
  ]);
});

it.each([
  [
    'a gradient',
    drawn((context) => {
      const gradient = context.createLinearGradient(0, 0, 9, 9);
      gradient.addColorStop(0, 'red');
      gradient.addColorStop(1, 'blue');
      context.fillStyle = gradient;
      context.fillRect(0, 0, 9, 9);
    }),
  ],
  [
    'turned text',
    drawn((context) => {
      context.font = '8px sans';
      context.rotate(1);
      context.fillText('up', 3, 9);
    }),
  ],
  [
    'outlined text',
    drawn((context) => {
      context.font = '8px sans';
      context.strokeText('up', 3, 9);
    }),
  ],
])('leaves %s to a reader of all of SVG', (_, svg) => {
  expect(svg).not.toBe('');
  expect(marksOf(svg)).toBeUndefined();
});
