import { Canvas, type CanvasRenderingContext2D, FontRegistry } from 'canvas';
import { describe, expect, it } from 'vitest';
import { attributes, bodyOf, canvasWithFonts, drawn } from './drawing.js';

const square = (context: CanvasRenderingContext2D) => context.fillRect(0, 0, 10, 10);

describe('transforms', () => {
  it('apply to what is drawn after them, the last one first', () => {
    const svg = drawn((context) => {
      context.translate(20, 0);
      context.scale(2, 3);
      context.fillRect(1, 1, 2, 1);
    });
    expect(attributes(svg, 'd')).toEqual(['M22 3L26 3L26 6L22 6Z']);
  });

  it('turn clockwise', () => {
    const svg = drawn((context) => {
      context.rotate(Math.PI / 2);
      context.fillRect(1, 0, 4, 2);
    });
    expect(attributes(svg, 'd')).toEqual(['M0 1L0 5L-2 5L-2 1Z']);
  });

  it('can be set, read and taken back', () => {
    const svg = drawn((context) => {
      context.setTransform(1, 0, 0, 1, 7, 8);
      const kept = context.getTransform();
      context.resetTransform();
      square(context);
      context.setTransform(kept);
      square(context);
    });
    expect(attributes(svg, 'd')).toEqual(['M0 0L10 0L10 10L0 10Z', 'M7 8L17 8L17 18L7 18Z']);
  });

  it('keep points where they were when they change in the middle of a path', () => {
    const svg = drawn((context) => {
      context.beginPath();
      context.moveTo(0, 0);
      context.translate(10, 10);
      context.arcTo(10, -10, 10, 10, 5);
      context.stroke();
    });
    expect(attributes(svg, 'd')[0]).toMatch(/^M0 0L15 0C.* 20 5$/);
  });

  it('widen strokes and dashes', () => {
    const svg = drawn((context) => {
      context.scale(2, 2);
      context.lineWidth = 1.5;
      context.setLineDash([3, 1]);
      context.lineDashOffset = 2;
      context.strokeRect(0, 0, 4, 4);
    });
    expect(attributes(svg, 'stroke-width')).toEqual(['3']);
    expect(attributes(svg, 'stroke-dasharray')).toEqual(['6 2']);
    expect(attributes(svg, 'stroke-dashoffset')).toEqual(['4']);
  });
});

describe('the state', () => {
  it('comes back as it was saved', () => {
    const svg = drawn((context) => {
      context.fillStyle = '#ff0000';
      context.save();
      context.fillStyle = '#00ff00';
      context.translate(5, 5);
      context.restore();
      square(context);
    });
    expect(svg).toBe('<path d="M0 0L10 0L10 10L0 10Z" fill="#f00"/>');
  });

  it('stays where nothing was saved', () => {
    const svg = drawn((context) => {
      context.fillStyle = 'rgb(1 2 3)';
      context.fillStyle = '#123456';
      context.restore();
      square(context);
    });
    expect(attributes(svg, 'fill')).toEqual(['#123456']);
  });

  it('ignores values that mean nothing', () => {
    const context = canvasWithFonts().getContext('2d');
    context.fillStyle = 'no colour';
    context.lineWidth = -1;
    context.globalAlpha = 2;
    Object.assign(context, { lineCap: 'pointed', textAlign: null, font: undefined });
    expect(context.fillStyle).toBe('#000000');
    expect(context.lineWidth).toBe(1);
    expect(context.globalAlpha).toBe(1);
    expect(context.lineCap).toBe('butt');
    expect(context.textAlign).toBe('start');
    expect(context.font).toBe('10px sans-serif');
  });

  it('repeats dashes of an odd number and refuses negative ones', () => {
    const context = canvasWithFonts().getContext('2d');
    context.setLineDash([1, 2, 3]);
    expect(context.getLineDash()).toEqual([1, 2, 3, 1, 2, 3]);
    context.setLineDash([-1]);
    expect(context.getLineDash()).toEqual([1, 2, 3, 1, 2, 3]);
  });

  it('writes caps, joins and the limit of mitres', () => {
    const svg = drawn((context) => {
      context.lineCap = 'round';
      context.lineJoin = 'bevel';
      context.strokeRect(0, 0, 4, 4);
      context.lineJoin = 'miter';
      context.miterLimit = 4;
      context.strokeRect(0, 0, 4, 4);
    });
    expect(attributes(svg, 'stroke-linecap')).toEqual(['round', 'round']);
    expect(attributes(svg, 'stroke-linejoin')).toEqual(['bevel']);
    expect(attributes(svg, 'stroke-miterlimit')).toEqual(['4']);
  });
});

describe('colours', () => {
  it('fade by their own alpha and that of the context', () => {
    const svg = drawn((context) => {
      context.globalAlpha = 0.5;
      context.fillStyle = 'rgba(255, 0, 0, 0.5)';
      square(context);
    });
    expect(svg).toContain('fill="#f00" fill-opacity="0.25"');
  });

  it('are not drawn where they are transparent', () => {
    const svg = drawn((context) => {
      context.fillStyle = 'transparent';
      context.strokeStyle = 'rgba(0, 0, 0, 0)';
      square(context);
      context.strokeRect(0, 0, 4, 4);
      context.font = '8px sans';
      context.fillText('unseen', 0, 0);
    });
    expect(svg).toBe('');
  });
});

describe('clips', () => {
  it('nest, share their groups and end with the state', () => {
    const svg = drawn((context) => {
      context.save();
      context.beginPath();
      context.rect(0, 0, 50, 50);
      context.clip();
      square(context);
      context.beginPath();
      context.rect(5, 5, 5, 5);
      context.clip('evenodd');
      square(context);
      context.restore();
      square(context);
    });
    const path = '<path d="M0 0L10 0L10 10L0 10Z" fill="#000"/>';
    expect(svg).toBe(
      '<defs><clipPath id="c1"><path d="M0 0L50 0L50 50L0 50Z"/></clipPath>' +
        '<clipPath id="c2"><path d="M5 5L10 5L10 10L5 10Z" clip-rule="evenodd"/></clipPath></defs>' +
        `<g clip-path="url(#c1)">${path}<g clip-path="url(#c2)">${path}</g></g>${path}`,
    );
  });

  it('are defined once, however often they are used', () => {
    const clipped = (context: CanvasRenderingContext2D) => {
      context.save();
      context.beginPath();
      context.rect(0, 0, 5, 5);
      context.clip();
      context.clip();
      square(context);
      context.restore();
    };
    const svg = drawn((context) => {
      clipped(context);
      clipped(context);
    });
    expect(attributes(svg, 'id')).toEqual(['c1']);
    expect(svg.match(/<g /g)).toHaveLength(1);
  });

  it('hide everything where the path is empty', () => {
    const svg = drawn((context) => {
      context.beginPath();
      context.clip();
      square(context);
    });
    expect(svg).toContain('<clipPath id="c1"><path d="M0 0Z"/></clipPath>');
  });
});

describe('gradients', () => {
  it('keep their stops in order and the transform they are painted under', () => {
    const svg = drawn((context) => {
      const gradient = context.createLinearGradient(0, 0, 0, 10);
      gradient.addColorStop(1, 'rgba(0, 0, 255, 0)');
      gradient.addColorStop(0, '#ff0000');
      context.fillStyle = gradient;
      square(context);
      context.translate(3, 4);
      square(context);
    });
    expect(svg).toContain(
      '<linearGradient id="g1" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="10">' +
        '<stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#00f" stop-opacity="0"/></linearGradient>',
    );
    expect(attributes(svg, 'gradientTransform')).toEqual(['matrix(1 0 0 1 3 4)']);
    expect(attributes(svg, 'fill')).toEqual(['url(#g1)', 'url(#g2)']);
  });

  it('can be radial, and paint strokes', () => {
    const svg = drawn((context) => {
      const gradient = context.createRadialGradient(1, 2, 3, 4, 5, 6);
      gradient.addColorStop(0.5, '#112233');
      context.strokeStyle = gradient;
      context.strokeRect(0, 0, 4, 4);
    });
    expect(svg).toContain(
      '<radialGradient id="g1" gradientUnits="userSpaceOnUse" fx="1" fy="2" fr="3" cx="4" cy="5" r="6">',
    );
    expect(attributes(svg, 'stroke')).toEqual(['url(#g1)']);
  });

  it('refuse what is no colour and no place', () => {
    const gradient = canvasWithFonts().getContext('2d').createLinearGradient(0, 0, 1, 1);
    expect(() => gradient.addColorStop(0, 'no colour')).toThrow(SyntaxError);
    expect(() => gradient.addColorStop(1.5, '#000')).toThrow(RangeError);
  });
});

describe('canvases in canvases', () => {
  const tile = () => {
    const canvas = canvasWithFonts();
    canvas.width = 4;
    canvas.height = 4;
    const context = canvas.getContext('2d');
    context.beginPath();
    context.rect(0, 0, 2, 2);
    context.clip();
    context.fillRect(0, 0, 4, 4);
    return canvas;
  };

  it('tile as patterns, with ids of their own', () => {
    const svg = drawn((context) => {
      context.fillStyle = context.createPattern(tile(), 'repeat');
      square(context);
    });
    expect(svg).toContain(
      '<pattern id="p1" patternUnits="userSpaceOnUse" width="4" height="4"><defs><clipPath id="p1-c1">',
    );
    expect(svg).toContain('clip-path="url(#p1-c1)"');
    expect(attributes(svg, 'fill').at(-1)).toBe('url(#p1)');
  });

  it('are drawn as vectors, and defined once', () => {
    const svg = drawn((context) => {
      const image = tile();
      context.drawImage(image, 10, 20);
      context.drawImage(image, 0, 0, 8, 12);
    });
    expect(attributes(svg, 'transform')).toEqual(['matrix(1 0 0 1 10 20)', 'matrix(2 0 0 3 0 0)']);
    expect(attributes(svg, 'href')).toEqual(['#i1', '#i1']);
    expect(attributes(svg, 'id')).toEqual(['i1', 'i1-c1']);
  });

  it('are the only images', () => {
    const context = canvasWithFonts().getContext('2d');
    const foreign: Canvas = Object.create(null);
    expect(() => context.drawImage(foreign, 0, 0)).toThrow(TypeError);
    expect(() => context.createPattern(foreign)).toThrow('createPattern takes a canvas of this package');
  });
});

describe('clearing', () => {
  it('takes back a whole canvas, not a part of it', () => {
    const canvas = canvasWithFonts();
    const context = canvas.getContext('2d');
    square(context);
    context.clearRect(0, 0, 10, 10);
    expect(bodyOf(canvas)).not.toBe('');
    context.clearRect(0, 0, 100, 50);
    expect(bodyOf(canvas)).toBe('');
  });

  it('happens when a size is set', () => {
    const canvas = canvasWithFonts();
    const context = canvas.getContext('2d');
    context.font = '8px sans';
    context.fillText('text', 0, 0);
    canvas.width = 30.5;
    expect(canvas.toSVG()).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="30.5" height="50" viewBox="0 0 30.5 50"></svg>',
    );
    expect(canvas.texts).toEqual([]);
    expect(context.font).toBe('10px sans-serif');
  });
});

describe('the bytes', () => {
  it('are SVG, returned or handed over', () => {
    const canvas = new Canvas(1, 1, new FontRegistry());
    const svg = canvas.toSVG();
    expect(canvas.toBuffer('image/svg+xml').toString()).toBe(svg);
    expect(canvas.toBuffer().toString()).toBe(svg);
    expect(canvas.toDataURL()).toBe(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
    let handed: unknown;
    canvas.toBuffer((error, bytes) => {
      handed = [error, bytes?.toString()];
    }, 'image/svg+xml');
    expect(handed).toEqual([null, svg]);
  });

  it('are no other form', () => {
    const canvas = canvasWithFonts();
    expect(() => canvas.toBuffer('image/png')).toThrow('it writes image/svg+xml, not image/png');
    let error: Error | null = null;
    canvas.toBuffer((given) => {
      error = given;
    }, 'image/png');
    expect(error).toBeInstanceOf(Error);
  });
});
