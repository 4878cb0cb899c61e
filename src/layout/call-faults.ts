import type { Problem } from '../language/problem.js';
import { didYouMean } from '../nearest.js';
import type { LayoutHelper } from './layout-helper.js';

export type CallNode = hbs.AST.MustacheStatement | hbs.AST.SubExpression;

/** What is wrong with a call, and the node that it is wrong at. */
export interface CallFault extends Problem {
  readonly node: hbs.AST.Node;
}

/** Compares a call with what its helper takes: the number of its arguments and the names of its options. */
export function callFaults(helper: LayoutHelper, node: CallNode): readonly CallFault[] {
  const { name, options } = helper;
  const faults: CallFault[] = argumentsFit(helper, node) ? [] : [wrongArguments(helper, node)];
  if (options === 'any') return faults;
  for (const pair of node.hash?.pairs ?? []) {
    if (options.includes(pair.key)) continue;
    const known = options.length > 0 ? [`it has ${options.join(', ')}`] : [];
    faults.push({
      code: 'unknown-option',
      message: `the helper "${name}" has no option "${pair.key}"`,
      hints: [...didYouMean(pair.key, options), ...known],
      node: pair,
    });
  }
  return faults;
}

/** A call of something that is no helper; of `blocks` it may have meant the block. */
export function unknownHelper(
  name: string,
  node: hbs.AST.Node,
  blocks: ReadonlyMap<string, unknown>,
  helpers: ReadonlyMap<string, LayoutHelper>,
): CallFault {
  const code = 'unknown-helper';
  if (blocks.has(name)) {
    return { code, message: `"${name}" is a block: write {{#${name} …}} … {{/${name}}}`, node };
  }
  return { code, message: `unknown helper "${name}"`, hints: didYouMean(name, helpers.keys()), node };
}

function argumentsFit({ params, rest }: LayoutHelper, node: CallNode): boolean {
  const given = node.params.length;
  return given === params.length || (rest === true && given > params.length);
}

function wrongArguments({ name, params, rest }: LayoutHelper, node: CallNode): CallFault {
  const given = node.params.length;
  const wanted = params.length === 1 ? 'one argument' : `${params.length} arguments`;
  const form = `write {{${name} ${params.join(' ')}${rest ? ' …' : ''}}}`;
  // A single name that is a helper's is a call: whoever meant a field of the data has to say so.
  const field = given === 0 ? [`for a field of that name write {{this.${name}}}`] : [];
  return {
    code: 'wrong-arguments',
    message: `the helper "${name}" takes ${wanted}${rest ? ' or more' : ''}, not ${given}`,
    hints: [form, ...field],
    node,
  };
}
