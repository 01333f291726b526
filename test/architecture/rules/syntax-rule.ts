import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceTree } from '../source-tree.js';

export interface Sin {
  rule: string;
  /** From the repository's root. */
  path: string;
  /** Counted from 1. */
  line: number;
  detail: string;
}

/** One rule about how code is written. It is shown every node of every file that it applies to. */
export interface SyntaxRule {
  name: string;
  appliesTo(path: string): boolean;
  /** What is wrong with this node; undefined when nothing is. */
  judge(node: ts.Node, file: ts.SourceFile, parsed: ParsedTree): string | undefined;
}

export class ParsedTree {
  private readonly files = new Map<string, ts.SourceFile>();

  constructor(tree: SourceTree) {
    for (const [path, text] of tree) {
      this.files.set(path, ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true));
    }
  }

  all(): Iterable<ts.SourceFile> {
    return this.files.values();
  }

  /** The file that an import inside the house means; undefined for packages and files that are not there. */
  imported(from: ts.SourceFile, specifier: string): ts.SourceFile | undefined {
    const library = /^#libs\/([^/]+)$/.exec(specifier)?.[1];
    if (library !== undefined) return this.files.get(`libs/${library}/src/index.ts`);
    if (!specifier.startsWith('.')) return undefined;
    const path = posix.join(posix.dirname(from.fileName), specifier);
    return this.files.get(path) ?? this.files.get(path.replace(/\.js$/, '.ts'));
  }
}

/** Shows every rule every node, in one walk over the tree. */
export function findSins(tree: SourceTree, rules: readonly SyntaxRule[]): Sin[] {
  const parsed = new ParsedTree(tree);
  const sins: Sin[] = [];
  for (const file of parsed.all()) {
    const applicable = rules.filter((rule) => rule.appliesTo(file.fileName));
    const visit = (node: ts.Node): void => {
      for (const rule of applicable) {
        const detail = rule.judge(node, file, parsed);
        if (detail !== undefined) sins.push(sinAt(node, file, rule.name, detail));
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return sins;
}

function sinAt(node: ts.Node, file: ts.SourceFile, rule: string, detail: string): Sin {
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return { rule, path: file.fileName, line: line + 1, detail };
}

/** `@Get('x')` and `@Get` are both called `Get`. */
export function decoratorNames(node: ts.HasDecorators): string[] {
  return (ts.getDecorators(node) ?? []).map(({ expression }) => {
    const called = ts.isCallExpression(expression) ? expression.expression : expression;
    return ts.isPropertyAccessExpression(called) ? called.name.text : called.getText();
  });
}

export function importSource(node: ts.ImportDeclaration | ts.ExportDeclaration): string | undefined {
  const specifier = node.moduleSpecifier;
  return specifier && ts.isStringLiteral(specifier) ? specifier.text : undefined;
}
