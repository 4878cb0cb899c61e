import type { Declared } from './look.js';
import type { Setting } from './setting.js';

/** The styles that classes name; the document stage has made sure that each is the theme's. */
export function stylesOf(classes: readonly string[], setting: Setting): readonly Declared[] {
  return classes.flatMap((name) => setting.project.theme.styles.get(name)?.declared ?? []);
}

/** The style that the engine itself sets something with, where the theme has it. */
export function engineStyle(name: string, setting: Setting): readonly Declared[] {
  return stylesOf([name], setting);
}

/** Later styles over earlier ones, property by property. */
export function mergedStyle(styles: readonly Declared[]): Declared {
  return Object.assign({}, ...styles);
}
