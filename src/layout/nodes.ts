/** Makers of nodes of Handlebars' tree, all at the place of the node they stand in for. */
type Location = hbs.AST.SourceLocation;

const NO_STRIP: hbs.AST.StripFlags = { open: false, close: false };

export function pathNode(
  parts: readonly string[],
  loc: Location,
  more: { data?: boolean; depth?: number } = {},
) {
  const { data = false, depth = 0 } = more;
  const original = `${data ? '@' : ''}${'../'.repeat(depth)}${parts.join('.')}`;
  const node: hbs.AST.PathExpression = {
    type: 'PathExpression',
    data,
    depth,
    parts: [...parts],
    original,
    loc,
  };
  return node;
}

export function numberNode(value: number, loc: Location): hbs.AST.NumberLiteral {
  return { type: 'NumberLiteral', value, original: value, loc };
}

export function stringNode(value: string, loc: Location): hbs.AST.StringLiteral {
  return { type: 'StringLiteral', value, original: value, loc };
}

export function hashNode(pairs: readonly hbs.AST.HashPair[], loc: Location): hbs.AST.Hash {
  return { type: 'Hash', pairs: [...pairs], loc };
}

export function callNode(
  helper: string,
  params: readonly hbs.AST.Expression[],
  loc: Location,
  pairs: readonly hbs.AST.HashPair[] = [],
): hbs.AST.SubExpression {
  return {
    type: 'SubExpression',
    path: pathNode([helper], loc),
    params: [...params],
    hash: hashNode(pairs, loc),
    loc,
  };
}

/** A mustache whose output is written as it is: our helpers escape. */
export function outputNode(
  helper: string,
  params: readonly hbs.AST.Expression[],
  loc: Location,
  pairs: readonly hbs.AST.HashPair[] = [],
): hbs.AST.MustacheStatement {
  const { path, hash } = callNode(helper, params, loc, pairs);
  return { type: 'MustacheStatement', path, params: [...params], hash, escaped: false, strip: NO_STRIP, loc };
}
