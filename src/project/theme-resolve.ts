import type { Findings, Span } from '../diagnostics.js';
import { didYouMean } from '../nearest.js';
import { completed, plainBlock, plainText, scaled } from './complete-style.js';
import {
  type BorderLine,
  type Colour,
  engineStyles,
  type Family,
  type Sides,
  type Style,
  type StyleProperties,
  type Theme,
} from './theme.js';
import { resolveGrid } from './theme-grid.js';
import { resolveMasters } from './theme-masters.js';
import { resolvePage, type ThemeFault } from './theme-page.js';
import type { StyleSource, ThemeSource } from './theme-schema.js';
import type { YamlFile, YamlPath } from './yaml-file.js';

type Declared = { -readonly [Property in keyof StyleProperties]?: StyleProperties[Property] };

/** Resolves the names of a theme and applies what styles extend; nothing is given where a name is unknown. */
export function resolveTheme(source: ThemeSource, file: YamlFile, findings: Findings): Theme | undefined {
  return new ThemeResolver(source, file, findings).theme();
}

class ThemeResolver {
  readonly #colours: ReadonlyMap<string, Colour>;
  readonly #families: ReadonlyMap<string, Family>;
  readonly #declared = new Map<string, Declared>();
  #faults = 0;

  constructor(
    readonly source: ThemeSource,
    readonly file: YamlFile,
    readonly findings: Findings,
  ) {
    this.#colours = new Map(
      Object.entries(source.colours).map(([name, colour]) => [name, colourOf(name, colour)]),
    );
    this.#families = new Map(
      Object.entries(source.families).map(([name, faces]) => [
        name,
        familyOf(name, faces, file.span(['families', name])),
      ]),
    );
  }

  theme(): Theme | undefined {
    const { source } = this;
    const styles = this.#styles();
    const masters = styles && this.#masters(styles);
    const page = resolvePage(source.page, this.#fault);
    const grid = resolveGrid(source, this.#fault);
    const charts = this.#charts();
    const watermarkColour = this.#colour(source.watermark.colour, ['watermark', 'colour']);
    if (!styles || !masters || !charts || !watermarkColour || !page || this.#faults > 0) return undefined;
    return {
      page,
      ...(grid !== undefined && { grid }),
      colours: this.#colours,
      families: this.#families,
      styles,
      masters,
      charts,
      watermark: { colour: watermarkColour, opacity: source.watermark.opacity },
    };
  }

  #styles(): ReadonlyMap<string, Style> | undefined {
    const names = Object.keys(this.source.styles);
    for (const name of names) this.#declare(name, []);
    const body = this.#body();
    if (!body) return undefined;
    const all = [...new Set([...engineStyles, ...names])];
    const styles = all.map((name): [string, Style] => {
      const declared = this.#declared.get(name) ?? {};
      return [name, { name, declared, complete: name === 'body' ? body : completed(declared, body) }];
    });
    for (const [name, { complete: style }] of styles) this.#checkFace(name, style);
    return new Map(styles);
  }

  /** Everything else rests on body, so it has to say all that has no natural default. */
  #body(): StyleProperties | undefined {
    const declared = this.#declared.get('body') ?? {};
    const { family, size, leading, colour } = declared;
    if (family !== undefined && size !== undefined && leading !== undefined && colour) {
      const text = { weight: 'regular', ...plainText } as const;
      return { ...plainBlock, ...text, ...declared, family, size, leading, colour };
    }
    for (const property of ['family', 'size', 'leading', 'colour']) {
      if (this.file.has(['styles', 'body', property])) continue;
      this.#fault('missing-key', `missing key "styles.body.${property}"`, ['styles', 'body', property]);
    }
    return undefined;
  }

  #declare(name: string, extending: readonly string[]): Declared {
    const known = this.#declared.get(name);
    if (known) return known;
    const source = this.source.styles[name];
    if (!source) return {};
    const at = ['styles', name];
    const base = source.extends === undefined ? {} : this.#base(source.extends, at, [...extending, name]);
    const declared = { ...base, ...this.#own(source, at) };
    if (source.size !== undefined && source.leading === undefined && base.leading !== undefined) {
      // The base's leading belongs to the base's size.
      delete declared.leading;
      if (base.size !== undefined) declared.leading = scaled(base.leading / base.size, source.size);
    }
    this.#declared.set(name, declared);
    return declared;
  }

  #base(base: string, at: YamlPath, extending: readonly string[]): Declared {
    const path = [...at, 'extends'];
    if (extending.includes(base)) {
      const circle = [...extending.slice(extending.indexOf(base)), base].join(' → ');
      this.#fault('style-cycle', `the style "${base}" extends itself: ${circle}`, path);
      return {};
    }
    if (!Object.hasOwn(this.source.styles, base)) {
      const hints = didYouMean(base, Object.keys(this.source.styles));
      this.#fault('unknown-style', `unknown style "${base}"`, path, hints);
      return {};
    }
    return this.#declare(base, extending);
  }

  #own(source: StyleSource, at: YamlPath): Declared {
    const { extends: _, family, colour, fill, padding, border, ...plain } = source;
    const own: Declared = { ...defined(plain) };
    if (family !== undefined && this.#family(family, [...at, 'family'])) own.family = family;
    const ink = colour === undefined ? undefined : this.#colour(colour, [...at, 'colour']);
    if (ink) own.colour = ink;
    const behind = fill === undefined ? undefined : this.#colour(fill, [...at, 'fill']);
    if (behind) own.fill = behind;
    if (padding !== undefined) own.padding = sidesOf(padding);
    if (border) own.border = this.#border(border, [...at, 'border']);
    return own;
  }

  #border(source: NonNullable<StyleSource['border']>, at: YamlPath): Partial<Sides<BorderLine>> {
    const lines = Object.entries(source).flatMap(([side, line]) => {
      const colour = line && this.#colour(line.colour, [...at, side, 'colour']);
      return line && colour ? [[side, { width: line.width, colour }] as const] : [];
    });
    return Object.fromEntries(lines);
  }

  #masters(styles: ReadonlyMap<string, Style>): Theme['masters'] {
    return resolveMasters(this.source, {
      style: (name, path) => {
        const style = styles.get(name);
        if (!style)
          this.#fault('unknown-style', `unknown style "${name}"`, path, didYouMean(name, styles.keys()));
        return style;
      },
      colour: (name, path) => this.#colour(name, path),
    });
  }

  #charts(): Theme['charts'] | undefined {
    const { family, size, palette, ...names } = this.source.charts;
    this.#family(family, ['charts', 'family']);
    const ink = this.#colour(names.ink, ['charts', 'ink']);
    const muted = this.#colour(names.muted, ['charts', 'muted']);
    const grid = this.#colour(names.grid, ['charts', 'grid']);
    const paper = this.#colour(names.paper, ['charts', 'paper']);
    const series = palette.flatMap((name, index) => this.#colour(name, ['charts', 'palette', index]) ?? []);
    return ink && muted && grid && paper && { family, size, ink, muted, grid, paper, palette: series };
  }

  #colour(name: string, path: YamlPath): Colour | undefined {
    const colour = this.#colours.get(name);
    if (!colour) {
      this.#fault('unknown-colour', `unknown colour "${name}"`, path, didYouMean(name, this.#colours.keys()));
    }
    return colour;
  }

  #family(name: string, path: YamlPath): Family | undefined {
    const family = this.#families.get(name);
    if (!family) {
      this.#fault(
        'unknown-family',
        `unknown family "${name}"`,
        path,
        didYouMean(name, this.#families.keys()),
      );
    }
    return family;
  }

  /** A face that is not there would be drawn slanted or doubled by nobody: say so before pages are made. */
  #checkFace(name: string, style: StyleProperties): void {
    const family = this.#families.get(style.family);
    const bold = style.weight === 'bold';
    const face = bold ? (style.italic ? 'boldItalic' : 'bold') : style.italic ? 'italic' : 'regular';
    if (!family || family[face] !== undefined) return;
    const path = ['styles', name, bold ? 'weight' : 'italic'];
    this.#fault(
      'missing-face',
      `the style "${name}" asks for the face "${face}" of the family "${family.name}"`,
      path,
      [`name its file under "families.${family.name}.${face}"`],
    );
  }

  readonly #fault: ThemeFault = (code, message, path, hints = []) => {
    this.#faults++;
    this.findings.error(code, message, { span: this.file.span(path), hints });
  };
}

function colourOf(name: string, source: ThemeSource['colours'][string]): Colour {
  if (typeof source === 'string') return { name, hex: source.toLowerCase() };
  return { name, hex: source.rgb.toLowerCase(), ink: source.cmyk };
}

function familyOf(name: string, faces: ThemeSource['families'][string], span: Span): Family {
  const paths = Object.entries(defined(faces)).map(([face, path]) => [face, `fonts/${path}`]);
  return { ...Object.fromEntries(paths), name, regular: `fonts/${faces.regular}`, span };
}

function sidesOf(padding: number | readonly [number, number, number, number]): Sides<number> {
  const [top, right, bottom, left] =
    typeof padding === 'number' ? [padding, padding, padding, padding] : padding;
  return { top, right, bottom, left };
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Without the keys that are undefined, which exact optional properties do not take. */
function defined<T extends object>(source: T): Defined<T> {
  const kept: Defined<T> = { ...source };
  for (const key in kept) if (kept[key] === undefined) delete kept[key];
  return kept;
}
