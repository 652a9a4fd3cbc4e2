import { parseAst } from 'rolldown/parseAst';

/** A node of the syntax tree. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

const STATEMENT_LISTS: ReadonlySet<string> = new Set(['Program', 'BlockStatement', 'StaticBlock']);
const FUNCTIONS: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
]);
const LOOPS: ReadonlySet<string> = new Set([
  'ForStatement',
  'ForOfStatement',
  'ForInStatement',
  'WhileStatement',
]);
/** Nodes that cannot be preceded by a statement, or are not executed in place. */
const SILENT: ReadonlySet<string> = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'FunctionDeclaration',
  'ClassDeclaration',
  'TSTypeAliasDeclaration',
  'TSInterfaceDeclaration',
]);

/**
 * Adds hooks to a program, without moving a line: each function body enters a frame `__f` and leaves it, each statement
 * sets the frame's line before it runs, each `yield*` before it waits.
 */
export function instrument(typescript: string): string {
  const hooks: { at: number; text: string }[] = [];
  const insert = (at: number, text: string) => hooks.push({ at, text });
  const lineOf = (offset: number) => typescript.slice(0, offset).split('\n').length;
  const visit = (node: Node, method: boolean): void => {
    if (FUNCTIONS.has(node.type)) enterFunction(node, method);
    if (STATEMENT_LISTS.has(node.type)) for (const statement of childrenOf(node, 'body')) note(statement);
    if (node.type === 'YieldExpression' && node['delegate'] === true) {
      const argument = node['argument'] as Node;
      insert(argument.start, `__f.at(${lineOf(node.start)}, `);
      insert(argument.end, ')');
    }
    for (const [part, child] of Object.entries(node)) {
      for (const each of Array.isArray(child) ? child : [child]) {
        const isConstructor = node.type === 'MethodDefinition' && node['kind'] === 'constructor';
        if (isNode(each)) visit(each, part === 'value' && isConstructor);
      }
    }
  };
  const enterFunction = (node: Node, isConstructor: boolean): void => {
    const body = node['body'] as Node | null;
    if (body?.type !== 'BlockStatement' || isConstructor) return;
    insert(body.start + 1, ` const __f = __enter(${lineOf(node.start)}); try { `);
    insert(body.end - 1, ' } finally { __f.leave(); } ');
  };
  const note = (statement: Node): void => {
    if (SILENT.has(statement.type)) return;
    insert(statement.start, `__f.line = ${lineOf(statement.start)}; `);
    // A loop ends by the condition in its head.
    if (LOOPS.has(statement.type)) insert(statement.end, ` __f.line = ${lineOf(statement.start)};`);
  };
  visit(parseAst(typescript, { lang: 'ts' }) as unknown as Node, false);
  let text = typescript;
  // The last hook first, so that the offsets of the others stay valid, and hooks at one place keep their order.
  for (const { at, text: hook } of hooks.sort((a, b) => a.at - b.at).reverse())
    text = text.slice(0, at) + hook + text.slice(at);
  return text;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function childrenOf(node: Node, part: string): Node[] {
  const children = node[part];
  return Array.isArray(children) ? children.filter(isNode) : [];
}
