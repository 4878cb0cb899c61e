/**
 * Writes a document as stock pdfmake sets it, as plain JSON: the same text, headings, tables, figures, contents,
 * references and links, in the same fonts and sizes. It has no footnotes: they stand in brackets.
 *
 * @param {import('../manuscript.mjs').Manuscript} manuscript
 */
export function pdfmakeDefinition({ language, title, tree, drawings, theme }) {
  const { width, height, margins } = theme.page;
  const body = theme.styles.get('body').complete;
  let listed = false;
  const pt = (mm) => (mm * 72) / 25.4;
  return {
    info: { title },
    language,
    pageSize: { width: pt(width), height: pt(height) },
    pageMargins: [pt(margins.left), pt(margins.top), pt(margins.right), pt(margins.bottom)],
    defaultStyle: { font: 'serif', fontSize: body.size, lineHeight: 1.15 },
    content: blocks(tree.children),
  };

  function blocks(nodes) {
    return nodes.flatMap(block);
  }

  function block(node) {
    switch (node.kind) {
      case 'section':
        return blocks(node.children);
      case 'heading': {
        const { size, colour } = theme.styles.get(`h${node.level}`).complete;
        const text = inlines(node.children);
        const item = { text, id: idOf(node.id), fontSize: size, color: shown(colour.hex), font: 'display' };
        const outlined = { tocItem: true, outline: true, outlineText: plain(node.children) };
        return { ...item, ...outlined, margin: [0, 8, 0, 6] };
      }
      case 'paragraph':
        return { text: inlines(node.children), alignment: body.align, margin: [0, 0, 0, 6] };
      case 'list':
        return { [node.ordered ? 'ol' : 'ul']: node.items.map((item) => ({ stack: blocks(item.children) })) };
      case 'definitions':
        return node.entries.flatMap((one) => [
          { text: inlines(one.term), bold: true },
          ...blocks(one.descriptions.flatMap(({ children }) => children)),
        ]);
      case 'table':
        return [caption(node), table(node)];
      case 'figure':
        return [caption(node), graphic(node.graphic), ...blocks(node.rest)];
      case 'chart':
      case 'map':
      case 'timeline':
      case 'image':
        return graphic(node);
      case 'quote':
        return { stack: blocks(node.children), margin: [12, 0, 0, 0] };
      case 'box':
        return boxed(node);
      case 'columns':
        return { columns: node.columns.map((one) => ({ stack: blocks(one.children), width: '*' })) };
      case 'cover':
        return { stack: blocks(node.children) };
      case 'contents':
        // A second table of contents would need entries of its own: pdfmake lists each heading in one.
        if (listed) return [];
        listed = true;
        return { toc: { title: { text: '' } } };
      case 'list-of':
        return [];
      case 'key-figure':
        return [{ text: inlines(node.figure), fontSize: 30 }, { text: inlines(node.label) }];
      case 'page-break':
        return { text: '', pageBreak: 'after' };
      case 'rule':
        return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 300, y2: 0, lineWidth: 0.6 }] };
      default:
        throw new Error(`nothing is written for ${node.kind}`);
    }
  }

  function inlines(nodes, look = {}) {
    return nodes.flatMap((node) => inline(node, look));
  }

  function inline(node, look) {
    switch (node.kind) {
      case 'text':
        return { text: node.text, ...look };
      case 'span':
        return inlines(node.children, {
          ...look,
          ...{
            strong: { bold: true },
            em: { italics: true },
            sup: { sup: true },
            sub: { sub: true },
            span: {},
          }[node.role],
        });
      case 'abbreviation':
        return inlines(node.children, look);
      case 'link':
        return inlines(node.children, {
          ...look,
          ...(node.href.startsWith('#')
            ? { linkToDestination: idOf(node.href.slice(1)) }
            : { link: node.href }),
        });
      case 'reference':
        return node.form === 'number' ? { text: '0', ...look } : { pageReference: idOf(node.to), ...look };
      case 'footnote':
        return [{ text: ' (' }, ...inlines(node.children, look), { text: ')' }];
      case 'line-break':
        return { text: '\n' };
      default:
        throw new Error(`nothing is written for ${node.kind}`);
    }
  }

  function table(node) {
    const widths = node.columns.map(({ width: one }) =>
      one === 'auto' ? 'auto' : 'mm' in one ? pt(one.mm) : '*',
    );
    const rows = [...node.head, ...node.body];
    return {
      table: { headerRows: node.head.length, widths, body: gridOf(rows, node.columns.length) },
      fontSize: 8.4,
      font: 'sans',
      layout: 'lightHorizontalLines',
      margin: [0, 0, 0, 8],
    };
  }

  /** Each row has a cell for each column: those that a span covers are empty. */
  function gridOf(rows, count) {
    const grid = rows.map(() => Array(count));
    rows.forEach(({ cells }, row) => {
      let column = 0;
      for (const { columns, rows: high, children } of cells) {
        while (grid[row][column]) column++;
        grid[row][column] = { stack: blocks(children), colSpan: columns, rowSpan: high };
        for (let down = 0; down < high; down++) {
          for (let right = 0; right < columns; right++) grid[row + down][column + right] ??= {};
        }
      }
    });
    return grid;
  }

  function graphic(node) {
    const drawn = drawings.get(node);
    if (!drawn) return { text: '[image]' };
    return { svg: drawn.svg, width: drawn.width, height: drawn.height };
  }

  function caption(node) {
    if (!node.caption) return [];
    return {
      text: inlines(node.caption),
      id: node.id && idOf(node.id),
      bold: true,
      fontSize: 9,
      margin: [0, 4, 0, 4],
    };
  }

  function boxed(node) {
    const { fill } = theme.styles.get(node.classes.at(-1))?.declared ?? {};
    const stack = blocks(node.children);
    return fill
      ? { table: { widths: ['*'], body: [[{ stack, fillColor: fill.hex }]] }, layout: 'noBorders' }
      : { stack };
  }
}

/** pdfmake keeps ids as properties of an array, where `map` is taken. */
function idOf(id) {
  return `id-${id}`;
}

/** White headings stand on bands of colour, which this document has not. */
function shown(hex) {
  return hex === '#ffffff' ? '#102a43' : hex;
}

function plain(nodes) {
  return nodes.map((node) => node.text ?? plain(node.children ?? [])).join('');
}
