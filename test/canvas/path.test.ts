import { describe, expect, it } from 'vitest';
import { attributes, drawn } from './drawing.js';

/** The numbers of the only path that is drawn. */
function points(svg: string): readonly number[] {
  return (attributes(svg, 'd')[0] ?? '').match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
}

describe('paths', () => {
  it('writes lines and closes them', () => {
    const svg = drawn((context) => {
      context.beginPath();
      context.moveTo(1, 2);
      context.lineTo(2.71428, 4);
      context.lineTo(-0.001, 5);
      context.closePath();
      context.fill();
    });
    expect(svg).toBe('<path d="M1 2L2.71 4L0 5Z" fill="#000"/>');
  });

  it('begins with a move where a line comes first', () => {
    const svg = drawn((context) => {
      context.beginPath();
      context.lineTo(1, 2);
      context.lineTo(3, 4);
      context.stroke();
    });
    expect(attributes(svg, 'd')).toEqual(['M1 2L3 4']);
  });

  it('writes cubic and quadratic curves', () => {
    const svg = drawn((context) => {
      context.beginPath();
      context.bezierCurveTo(1, 2, 3, 4, 5, 6);
      context.quadraticCurveTo(7, 8, 9, 10);
      context.fill();
    });
    expect(attributes(svg, 'd')).toEqual(['M1 2C1 2 3 4 5 6Q7 8 9 10']);
  });

  it('goes on from the corner of a rectangle', () => {
    const svg = drawn((context) => {
      context.beginPath();
      context.rect(10, 20, 30, 5);
      context.lineTo(0, 0);
      context.fill('evenodd');
    });
    expect(svg).toBe('<path d="M10 20L40 20L40 25L10 25ZL0 0" fill="#000" fill-rule="evenodd"/>');
  });

  it('draws a circle as four quarters that stay on it', () => {
    const svg = drawn((context) => {
      context.beginPath();
      context.arc(50, 25, 20, 0, 2 * Math.PI);
      context.fill();
    });
    const d = attributes(svg, 'd')[0] ?? '';
    expect(d.match(/C/g)).toHaveLength(4);
    expect(d).toMatch(/^M70 25C/);
    expect(d).toContain('50 45C');
    expect(d).toContain('30 25C');
  });

  it('takes the short way for an arc, or the long one counterclockwise', () => {
    const quarter = (counterclockwise: boolean) =>
      drawn((context) => {
        context.beginPath();
        context.arc(0, 0, 10, 0, Math.PI / 2, counterclockwise);
        context.stroke();
      });
    expect(quarter(false).match(/C/g)).toHaveLength(1);
    expect(quarter(true).match(/C/g)).toHaveLength(3);
    expect(points(quarter(false)).slice(-2)).toEqual([0, 10]);
    expect(points(quarter(true)).slice(-2)).toEqual([0, 10]);
  });

  it('turns an ellipse', () => {
    const svg = drawn((context) => {
      context.beginPath();
      context.ellipse(0, 0, 10, 5, Math.PI / 2, 0, Math.PI);
      context.stroke();
    });
    expect(points(svg).slice(0, 2)).toEqual([0, 10]);
    expect(points(svg).slice(-2)).toEqual([0, -10]);
  });

  it('rounds a corner so that both sides are touched', () => {
    const svg = drawn((context) => {
      context.beginPath();
      context.moveTo(0, 0);
      context.arcTo(20, 0, 20, 20, 5);
      context.lineTo(20, 20);
      context.stroke();
    });
    expect(attributes(svg, 'd')[0]).toMatch(/^M0 0L15 0C.* 20 5L20 20$/);
  });

  it('goes straight where a corner cannot be rounded', () => {
    const svg = drawn((context) => {
      context.beginPath();
      context.moveTo(0, 0);
      context.arcTo(10, 0, 20, 0, 5);
      context.stroke();
    });
    expect(attributes(svg, 'd')).toEqual(['M0 0L10 0']);
  });

  it('rounds the corners of a rectangle, each by its own radius', () => {
    const even = drawn((context) => {
      context.beginPath();
      context.roundRect(0, 0, 20, 10, 2);
      context.fill();
    });
    expect(attributes(even, 'd')[0]?.match(/C/g)).toHaveLength(4);
    const leftOnly = drawn((context) => {
      context.beginPath();
      context.roundRect(0, 0, 20, 10, [3, 0, 0, 3]);
      context.fill();
    });
    expect(attributes(leftOnly, 'd')[0]).toMatch(/^M3 0L20 0L20 10L3 10C[^L]* 0 7L0 3C[^L]* 3 0Z$/);
  });

  it('leaves out what is no number', () => {
    const svg = drawn((context) => {
      context.beginPath();
      context.moveTo(0, 0);
      context.lineTo(Number.NaN, 4);
      context.rect(0, 0, Number.POSITIVE_INFINITY, 1);
      context.arc(0, 0, Number.NaN, 0, 1);
      context.lineTo(1, 1);
      context.stroke();
    });
    expect(attributes(svg, 'd')).toEqual(['M0 0L1 1']);
  });

  it('refuses a negative radius, as the standard does', () => {
    expect(() => drawn((context) => context.arc(0, 0, -1, 0, 1))).toThrow(RangeError);
  });

  it('draws nothing where there is no path', () => {
    const svg = drawn((context) => {
      context.beginPath();
      context.closePath();
      context.fill();
      context.stroke();
    });
    expect(svg).toBe('');
  });
});
