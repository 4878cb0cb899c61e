/**
 * Writes a document as Typst sets it: the same text, headings, tables, figures, contents, references, footnotes and
 * links, in the same fonts and sizes. The boxes and bands of the theme are blocks with their fill.
 *
 * @param {import('../manuscript.mjs').Manuscript} manuscript
 * @param {(svg: string) => string} drawingFile gives the path of a drawing's file, relative to the source
 */
export function typstSource({ language, title, tree, drawings, theme }, drawingFile) {
  const words = wordsOf[language] ?? wordsOf.en;
  const ids = new Set(tree.ids.keys());
  return [preamble(language, title, theme), ...blocks(tree.children)].join('\n\n');

  function blocks(nodes) {
    return nodes.map(block);
  }

  function block(node) {
    switch (node.kind) {
      case 'section':
        return blocks(node.children).join('\n\n');
      case 'heading':
        return `#heading(level: ${node.level})[${inlines(node.children)}]${label(node)}`;
      case 'paragraph':
        return styled(node, `#par[${inlines(node.children)}]`);
      case 'list':
        return `#${node.ordered ? 'enum' : 'list'}(${node.items.map((item) => `[${blocks(item.children).join('\n')}]`).join(', ')})`;
      case 'definitions':
        return `#terms(${node.entries
          .map(
            (one) =>
              `terms.item([${inlines(one.term)}], [${blocks(one.descriptions.flatMap(({ children }) => children)).join('\n')}])`,
          )
          .join(', ')})`;
      case 'table':
        return figure(node, table(node), 'table');
      case 'figure':
        return figure(node, graphic(node.graphic), 'image') + blocks(node.rest).join('\n\n');
      case 'chart':
      case 'map':
      case 'timeline':
      case 'image':
        return `#${graphic(node)}`;
      case 'quote':
        return `#quote(block: true)[${blocks(node.children).join('\n\n')}]`;
      case 'box':
        return styled(node, blocks(node.children).join('\n\n'));
      case 'columns':
        return `#grid(columns: (${node.columns.map(({ share }) => `${share}fr`).join(', ')},), gutter: ${node.gap}mm, ${node.columns
          .map((column) => `[${blocks(column.children).join('\n\n')}]`)
          .join(', ')})`;
      case 'cover':
        return `#page(fill: rgb("${theme.styles.get('cover').complete.fill.hex}"))[${blocks(node.children).join('\n\n')}]`;
      case 'contents':
        return `#outline(title: none, depth: ${node.depth})`;
      case 'list-of':
        return `#outline(title: none, target: figure.where(kind: ${node.of === 'tables' ? 'table' : 'image'}))`;
      case 'key-figure':
        return `#block[#text(size: 30pt)[${inlines(node.figure)}] \\ ${inlines(node.label)}]`;
      case 'page-break':
        return '#pagebreak(weak: true)';
      case 'rule':
        return '#line(length: 100%, stroke: 0.6pt)';
      default:
        throw new Error(`nothing is written for ${node.kind}`);
    }
  }

  function inlines(nodes) {
    return nodes.map(inline).join('');
  }

  function inline(node) {
    switch (node.kind) {
      case 'text':
        return escaped(node.text);
      case 'span':
        return `${{ strong: '#strong', em: '#emph', sup: '#super', sub: '#sub', span: '#box' }[node.role]}[${inlines(node.children)}]`;
      case 'abbreviation':
        return inlines(node.children);
      case 'link':
        return `#link(${node.href.startsWith('#') ? `<${node.href.slice(1)}>` : JSON.stringify(node.href)})[${inlines(node.children)}]`;
      case 'reference':
        return node.form === 'number'
          ? `#ref(<${node.to}>)`
          : `#link(<${node.to}>)[#context counter(page).at(<${node.to}>).first()]`;
      case 'footnote':
        return `#footnote[${inlines(node.children)}]`;
      case 'line-break':
        return ' \\ ';
      default:
        throw new Error(`nothing is written for ${node.kind}`);
    }
  }

  function table(node) {
    const rows = (list) => list.map(({ cells }) => cells.map(cell).join(', ')).join(',\n');
    const head = node.head.length > 0 ? `table.header(${rows(node.head)}),` : '';
    const widths = node.columns.map(({ width }) =>
      width === 'auto' ? 'auto' : 'mm' in width ? `${width.mm}mm` : `${width.fraction}fr`,
    );
    return `{ set text(size: 8.4pt, font: "Source Sans 3"); table(columns: (${widths.join(', ')},), stroke: (x, y) => (bottom: 0.4pt), ${head}\n${rows(node.body)}) }`;
  }

  function cell({ columns, rows, children }) {
    const spans = `${columns > 1 ? `colspan: ${columns}, ` : ''}${rows > 1 ? `rowspan: ${rows}, ` : ''}`;
    return `table.cell(${spans})[${blocks(children).join('\n')}]`;
  }

  function graphic(node) {
    const drawn = drawings.get(node);
    if (!drawn) return 'box(width: 100%, height: 30mm, stroke: 0.4pt)';
    return `image(${JSON.stringify(drawingFile(drawn.svg))}, width: ${drawn.width}pt)`;
  }

  function figure(node, body, kind) {
    const caption = node.caption ? `, caption: [${inlines(node.caption)}]` : '';
    return `#figure(kind: ${kind}, supplement: "${words[kind]}"${caption}, ${body})${label(node)}`;
  }

  function styled(node, body) {
    const { fill, padding } = theme.styles.get(node.classes.at(-1))?.declared ?? {};
    if (!fill) return body;
    const inset = padding ? `inset: ${padding.top}pt, ` : '';
    return `#block(width: 100%, ${inset}fill: rgb("${fill.hex}"))[${body}]`;
  }

  function label(node) {
    return node.id && ids.has(node.id) ? ` <${node.id}>` : '';
  }
}

const wordsOf = { en: { image: 'Figure', table: 'Table' }, fr: { image: 'Figure', table: 'Tableau' } };

function preamble(language, title, theme) {
  const { width, height, margins } = theme.page;
  const body = theme.styles.get('body').complete;
  const level = (name) => {
    const { size, fill, colour } = theme.styles.get(name).complete;
    const text = `set text(size: ${size}pt, fill: rgb("${colour.hex}"), font: "Source Serif 4 Display")`;
    return `#show heading.where(level: ${name.at(-1)}): it => { ${text}; block(${fill ? `width: 100%, inset: 20pt, fill: rgb("${fill.hex}"), ` : ''}it.body) }`;
  };
  return `#set document(title: ${JSON.stringify(title)})
#set page(width: ${width}mm, height: ${height}mm, margin: (top: ${margins.top}mm, bottom: ${margins.bottom}mm, x: ${margins.left}mm), header: [#text(size: 7.6pt)[${escaped(title)}]], numbering: "1 / 1")
#set text(lang: "${language}", font: "Source Serif 4", size: ${body.size}pt, hyphenate: true)
#set par(justify: ${body.align === 'justify'}, leading: ${body.leading - body.size}pt)
#show heading.where(level: 1): it => { pagebreak(weak: true); it }
${['h1', 'h2', 'h3', 'h4'].map(level).join('\n')}
#show figure: set block(breakable: true)`;
}

function escaped(text) {
  return text.replace(/[\\#$*_`<>@[\]~=+\-/"']/g, '\\$&');
}
