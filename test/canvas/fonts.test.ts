import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Canvas, createCanvas, deregisterAllFonts, FontRegistry, loadImage, registerFont } from 'canvas';
import { afterEach, describe, expect, it } from 'vitest';
import { attributes, bold, italic, regular, semibold } from './drawing.js';

function widthIn(fonts: FontRegistry, css: string): number {
  const context = new Canvas(10, 10, fonts).getContext('2d');
  context.font = css;
  return context.measureText('Mauritanie').width;
}

function weightOf(fonts: FontRegistry, css: string): string | undefined {
  const canvas = new Canvas(10, 10, fonts);
  const context = canvas.getContext('2d');
  context.font = css;
  context.fillText('x', 0, 0);
  return attributes(canvas.toSVG(), 'font-weight')[0];
}

describe('registered fonts', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'canvas-'));
    folders.push(made);
    return made;
  };

  it('may be given as bytes', () => {
    const [byPath, byBytes] = [new FontRegistry(), new FontRegistry()];
    byPath.register(regular, { family: 'sans' });
    byBytes.register(new Uint8Array(readFileSync(regular)), { family: 'sans' });
    expect(widthIn(byBytes, '10px sans')).toBe(widthIn(byPath, '10px sans'));
  });

  it('are read again where the file behind a path was replaced', () => {
    const path = join(folder(), 'face.ttf');
    const fonts = new FontRegistry();
    copyFileSync(regular, path);
    fonts.register(path, { family: 'sans' });
    const before = widthIn(fonts, '10px sans');
    copyFileSync(bold, path);
    fonts.register(path, { family: 'sans' });
    expect(widthIn(fonts, '10px sans')).toBeGreaterThan(before);
  });

  it('replace the face of the same family, weight and style', () => {
    const fonts = new FontRegistry();
    fonts.register(regular, { family: 'sans' });
    const before = widthIn(fonts, '10px sans');
    fonts.register(bold, { family: 'sans' });
    expect(widthIn(fonts, '10px sans')).toBeGreaterThan(before);
  });

  it('read "normal" as the style where a weight follows', () => {
    const fonts = new FontRegistry();
    fonts.register(regular, { family: 'sans' });
    fonts.register(bold, { family: 'sans', weight: 'bold' });
    expect(widthIn(fonts, 'normal bold 8px sans')).toBe(widthIn(fonts, 'bold 8px sans'));
    expect(widthIn(fonts, 'normal bold 8px sans')).not.toBe(widthIn(fonts, '8px sans'));
  });

  it('tell a weight of 600 from bold', () => {
    const fonts = new FontRegistry();
    fonts.register(regular, { family: 'sans' });
    fonts.register(semibold, { family: 'sans', weight: 600 });
    fonts.register(bold, { family: 'sans', weight: 'bold' });
    expect(weightOf(fonts, '600 8px sans')).toBe('600');
    expect(weightOf(fonts, 'bold 8px sans')).toBe('bold');
    expect(weightOf(fonts, '8px sans')).toBeUndefined();
    expect(widthIn(fonts, '600 8px sans')).toBeLessThan(widthIn(fonts, 'bold 8px sans'));
  });

  it('stand in for the nearest weights as CSS says', () => {
    const fonts = new FontRegistry();
    fonts.register(regular, { family: 'sans', weight: 400 });
    fonts.register(bold, { family: 'sans', weight: 700 });
    expect(weightOf(fonts, '300 8px sans')).toBeUndefined();
    expect(weightOf(fonts, '500 8px sans')).toBeUndefined();
    expect(weightOf(fonts, '600 8px sans')).toBe('bold');
    expect(weightOf(fonts, '900 8px sans')).toBe('bold');
  });

  it('take the style before the weight, and what there is before nothing', () => {
    const fonts = new FontRegistry();
    fonts.register(regular, { family: 'sans' });
    fonts.register(italic, { family: 'sans', style: 'italic' });
    const canvas = new Canvas(10, 10, fonts);
    const context = canvas.getContext('2d');
    context.font = 'italic bold 8px/1.2 "sans"';
    context.fillText('x', 0, 0);
    expect(attributes(canvas.toSVG(), 'font-style')).toEqual(['italic']);
    const upright = new FontRegistry();
    upright.register(regular, { family: 'sans' });
    expect(widthIn(upright, 'italic 8px sans')).toBe(widthIn(upright, '8px sans'));
  });

  it('may be asked for in a list', () => {
    const fonts = new FontRegistry();
    fonts.register(regular, { family: 'sans' });
    expect(widthIn(fonts, "10px 'Helvetica Neue', Arial, sans")).toBe(widthIn(fonts, '10px sans'));
  });

  it('are all there is: another family is an error that names them', () => {
    const fonts = new FontRegistry();
    fonts.register(regular, { family: 'sans' });
    expect(() => widthIn(fonts, '10px Helvetica')).toThrow(
      'canvas: no registered font for "10px Helvetica" (registered: "sans")',
    );
    fonts.clear();
    expect(() => widthIn(fonts, '10px sans')).toThrow('none is registered');
  });

  it('are errors where they are no fonts', () => {
    const path = join(folder(), 'no.ttf');
    writeFileSync(path, 'no font');
    const fonts = new FontRegistry();
    expect(() => fonts.register(path, { family: 'sans' })).toThrow('no.ttf" is no font that can be read');
    expect(() => fonts.register(new Uint8Array(4), { family: 'sans' })).toThrow(
      'the face of "sans" is no font',
    );
    expect(() => fonts.register(regular, { family: 'sans', weight: 'heavy' })).toThrow(
      '"heavy" is no weight',
    );
    expect(() => fonts.register(join(folder(), 'none.ttf'), { family: 'sans' })).toThrow('ENOENT');
  });

  it('have to be asked for in a way that can be read', () => {
    expect(() => widthIn(new FontRegistry(), 'larger sans')).toThrow(
      '"larger sans" is no font that can be read',
    );
  });
});

describe('the functions of the package', () => {
  afterEach(() => deregisterAllFonts());

  it('share their fonts with all canvases', () => {
    registerFont(regular, { family: 'shared' });
    const context = createCanvas(10, 10).getContext('2d');
    context.font = '10px shared';
    expect(context.measureText('x').width).toBeGreaterThan(0);
    deregisterAllFonts();
    expect(() => context.measureText('x')).toThrow('none is registered');
  });

  it('do not load images', async () => {
    await expect(loadImage('picture.png')).rejects.toThrow('images from files cannot be drawn');
  });
});
