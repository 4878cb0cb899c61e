import { Findings } from '../diagnostics.js';
import type { Fragment, FragmentMemory, Lookup } from './fragment-memory.js';
import type { Missing } from './layout-helper.js';
import { type Markup, Origins } from './origins.js';

/** A fragment while it is rendered. */
class OpenFragment {
  readonly origins = new Origins();
  readonly findings = new Findings();
  readonly asked: (Lookup | Fragment)[] = [];
  /** It came out as it did for more reasons than what it asked for. */
  isOnce = false;

  /** Notes what it asked for; of a text that is missing, the reference is asked too. */
  readonly noted = (found: Lookup | undefined): void => {
    if (found) this.asked.push(found);
    else this.isOnce = true;
  };

  /** What was found must be told each time. */
  get isKept(): boolean {
    return !this.isOnce && this.findings.list.length === 0;
  }
}

/** The parts of a layout that are rendered by themselves, each inside the one that calls it. */
export class Fragments {
  #open = new OpenFragment();

  constructor(
    private readonly memory: FragmentMemory,
    /** Whether what was asked for is found as it was; what is, is asked for anew. */
    private readonly finds: (lookup: Lookup) => boolean,
  ) {}

  /** The innermost one. */
  get open(): OpenFragment {
    return this.#open;
  }

  /**
   * Renders something by itself, or takes it as it was rendered last.
   *
   * @param place the way to it through the layouts
   * @param given all that `print` rests on beside what it asks for and what all fragments do
   */
  apart<T extends Missing = never>(place: string, given: unknown, print: () => string | T): Markup | T {
    const outer = this.#open;
    const known = this.memory.recall(place, given, this.finds);
    if (known) {
      outer.asked.push(known);
      return known.markup;
    }
    const open = new OpenFragment();
    this.#open = open;
    const text = print();
    this.#open = outer;
    outer.findings.add(...open.findings.list);
    if (typeof text !== 'string') return text;
    const markup = this.memory.known(place, { text, origins: open.origins });
    const fragment = { place, given, asked: open.asked, markup };
    outer.asked.push(fragment);
    if (open.isKept) this.memory.keep(fragment);
    else outer.isOnce = true;
    return markup;
  }
}
