/** `this.x`, `./x` and `this`: the innermost context is meant, whatever names are bound. */
export function isScoped({ original }: hbs.AST.PathExpression): boolean {
  return /^\.|^this\b/.test(original) && !original.startsWith('..');
}

/** An expression as authors know it. */
export function writtenOf(node: hbs.AST.Expression): string {
  if (isPath(node)) return node.original;
  if (isCallExpression(node)) return `(${writtenOf(node.path)} …)`;
  return 'original' in node ? String(node.original) : node.type;
}

export function isContent(node: hbs.AST.Node): node is hbs.AST.ContentStatement {
  return node.type === 'ContentStatement';
}

export function isMustache(node: hbs.AST.Node): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement';
}

export function isBlock(node: hbs.AST.Node): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement';
}

export function isPartial(node: hbs.AST.Node): node is hbs.AST.PartialStatement {
  return node.type === 'PartialStatement';
}

export function isPartialBlock(node: hbs.AST.Node): node is hbs.AST.PartialBlockStatement {
  return node.type === 'PartialBlockStatement';
}

export function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

export function isCallExpression(node: hbs.AST.Node): node is hbs.AST.SubExpression {
  return node.type === 'SubExpression';
}

export function isText(node: hbs.AST.Node): node is hbs.AST.StringLiteral {
  return node.type === 'StringLiteral';
}
