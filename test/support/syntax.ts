import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { read } from './sources.js';

export interface Import {
  readonly specifier: string;
  /** Erased when compiled. */
  readonly typeOnly: boolean;
  /** The imported names as the file calls them. */
  readonly names: readonly { readonly name: string; readonly typeOnly: boolean }[];
  /** The file of the repository it leads to; undefined for a package. */
  readonly target: string | undefined;
}

/** A source file, parsed. */
export class Source {
  readonly text: string;
  readonly tree: ts.SourceFile;

  constructor(readonly path: string) {
    this.text = read(path);
    this.tree = ts.createSourceFile(path, this.text, ts.ScriptTarget.ESNext, true);
  }

  get lineCount(): number {
    return this.text.replace(/\n$/, '').split('\n').length;
  }

  get imports(): Import[] {
    return this.find(ts.isImportDeclaration).map((node) => {
      const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
      const clause = node.importClause;
      const allTypes = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      const bindings = clause?.namedBindings;
      const named = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
      const whole = [clause?.name, bindings && ts.isNamespaceImport(bindings) ? bindings.name : undefined];
      const names = [
        ...whole.filter((name) => name !== undefined).map(({ text }) => ({ name: text, typeOnly: allTypes })),
        ...named.map((one) => ({ name: one.name.text, typeOnly: allTypes || one.isTypeOnly })),
      ];
      const typeOnly = names.length > 0 && names.every((name) => name.typeOnly);
      return { specifier, typeOnly, names, target: targetOf(this.path, specifier) };
    });
  }

  /** Every node of a kind, in reading order. */
  find<N extends ts.Node>(is: (node: ts.Node) => node is N): N[] {
    const found: N[] = [];
    const visit = (node: ts.Node): void => {
      if (is(node)) found.push(node);
      ts.forEachChild(node, visit);
    };
    visit(this.tree);
    return found;
  }

  /** Calls and `new` of what is written like `callee`: a name, or `object.method`. */
  calls(callee: RegExp): (ts.CallExpression | ts.NewExpression)[] {
    return [...this.find(ts.isCallExpression), ...this.find(ts.isNewExpression)].filter((call) =>
      callee.test(call.expression.getText(this.tree)),
    );
  }

  /** `path:line`, for the list of violations. */
  at(node: ts.Node): string {
    return `${this.path}:${this.tree.getLineAndCharacterOfPosition(node.getStart(this.tree)).line + 1}`;
  }
}

/** The decorators above a class, member or parameter, by name. */
export function decoratorsOf(node: ts.Node): string[] {
  if (!ts.canHaveDecorators(node)) return [];
  return (ts.getDecorators(node) ?? []).map(({ expression }) =>
    (ts.isCallExpression(expression) ? expression.expression : expression).getText(),
  );
}

/** Whether a node is inside a function, so that it may run with values of a request. */
export function isInsideFunction(node: ts.Node): boolean {
  for (let above = node.parent; above !== undefined && !ts.isSourceFile(above); above = above.parent)
    if (ts.isFunctionLike(above)) return true;
  return false;
}

function targetOf(path: string, specifier: string): string | undefined {
  return specifier.startsWith('.')
    ? normalize(join(dirname(path), specifier)).replace(/\.js$/, '.ts')
    : undefined;
}
