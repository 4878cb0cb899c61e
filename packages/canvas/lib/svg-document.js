/**
 * Markup that refers to definitions: it is given how their ids are written where the document stands.
 * @typedef {(name: (id: string) => string) => string} Markup
 */

/**
 * What has been drawn: elements in their order, each under its clips, and the definitions they refer to. Ids are counted
 * in the order of first use, and the same definition is written once, so that the same drawing gives the same bytes.
 */
class SvgDocument {
  /** @type {{ clips: readonly string[], markup: Markup }[]} */
  #elements = [];
  /** By their content. @type {Map<string, { id: string, markup: (id: string) => string }>} */
  #definitions = new Map();

  clear() {
    this.#elements = [];
    this.#definitions.clear();
  }

  /**
   * @param {string} kind the letter that the id begins with
   * @param {(id: string) => string} markup
   * @returns {string} the id
   */
  define(kind, markup) {
    const content = markup(kind);
    const known = this.#definitions.get(content);
    if (known) return known.id;
    const id = `${kind}${this.#definitions.size + 1}`;
    this.#definitions.set(content, { id, markup });
    return id;
  }

  /**
   * @param {readonly string[]} clips ids of clip paths, the outermost first
   * @param {Markup} markup
   */
  add(clips, markup) {
    this.#elements.push({ clips, markup });
  }

  /**
   * The content of the document's `<svg>`. Elements under the same clips share their groups.
   * @param {string} prefix of the ids, where the document is part of another
   */
  body(prefix = '') {
    /** @type {(id: string) => string} */
    const name = (id) => prefix + id;
    const definitions = [...this.#definitions.values()].map(({ id, markup }) => markup(name(id))).join('');
    let out = definitions === '' ? '' : `<defs>${definitions}</defs>`;
    /** @type {readonly string[]} */
    let open = [];
    for (const { clips, markup } of this.#elements) {
      const shared = sharedLength(open, clips);
      out += '</g>'.repeat(open.length - shared);
      out += clips
        .slice(shared)
        .map((clip) => `<g clip-path="url(#${name(clip)})">`)
        .join('');
      open = clips;
      out += markup(name);
    }
    return out + '</g>'.repeat(open.length);
  }
}

/**
 * @param {readonly string[]} a
 * @param {readonly string[]} b
 */
function sharedLength(a, b) {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

module.exports = { SvgDocument };
