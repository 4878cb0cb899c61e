import { Findings } from '../diagnostics.js';
import type { Checking, ProjectNames } from './checking.js';
import type { MarkupElement } from './element.js';
import type { Signpost } from './signposts.js';

/** An element that nothing is wrong with, nor with anything in it. */
interface Sound {
  /** The start tags around it, as {@link tagsOf} writes them. */
  readonly around: string;
  readonly names: readonly unknown[];
  readonly signposts: readonly Signpost[];
}

/** The elements that have been checked: those that are the very same, in the same place, need no other look. */
export class CheckMemory {
  readonly #sound = new WeakMap<MarkupElement, Sound>();

  /**
   * The signposts in an element.
   *
   * @param around the elements that it stands in, as {@link tagsOf} writes them
   * @param check looks at it, and tells what it finds to the findings of the checking that it is given
   */
  of(
    element: MarkupElement,
    around: string,
    checking: Checking,
    check: (checking: Checking) => readonly Signpost[],
  ): readonly Signpost[] {
    const names = namesOf(checking.project);
    const known = this.#sound.get(element);
    if (known?.around === around && names.every((one, at) => one === known.names[at])) return known.signposts;
    const findings = new Findings();
    const signposts = check({ ...checking, findings });
    if (findings.list.length === 0) this.#sound.set(element, { around, names, signposts });
    else this.#sound.delete(element);
    checking.findings.add(...findings.list);
    return signposts;
  }
}

/** Elements as their start tags have them: all that a check of what they hold asks of them. */
export function tagsOf(elements: readonly MarkupElement[]): string {
  return elements
    .map(({ name, attributes }) => [
      name,
      ...[...attributes.values()].map((one) => `${one.name}=${one.value}`),
    ])
    .map((tag) => tag.join(' '))
    .join(' in ');
}

function namesOf({ theme, charts, facts, sources }: ProjectNames): readonly unknown[] {
  return [theme.styles, charts, facts, sources];
}
