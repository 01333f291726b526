import ts from 'typescript';
import { importSource, type SyntaxRule } from './syntax-rule.js';

/**
 * The engine's thread and the processes of speech start from these files as they are: Node takes the types away and
 * changes nothing else.
 */
const ENGINE =
  /^libs\/providers\/src\/embedded\/(engine\/|speech\/(hearing|recognition|speaking|measuring)\/|speech\/(onnx|process-talk)\.ts$)/;
const isEngineFile = (path: string): boolean => ENGINE.test(path) && !path.endsWith('.spec.ts');

export const engineTakesOnlyTypesFromLibraries: SyntaxRule = {
  name: 'engine-takes-only-types-from-libraries',
  appliesTo: isEngineFile,
  judge(node) {
    const source = sourceOf(node);
    if (source === undefined || !source.startsWith('#libs/') || isTypeOnly(node)) return undefined;
    return `${source} is not there in the thread; write \`import type\``;
  },
};

export const engineImportsRealFiles: SyntaxRule = {
  name: 'engine-imports-real-files',
  appliesTo: isEngineFile,
  judge(node, file, parsed) {
    const source = sourceOf(node);
    if (source === undefined || !source.startsWith('.') || isTypeOnly(node)) return undefined;
    if (!source.endsWith('.ts')) return `${source} is not there before a build; end it in .ts`;
    const target = parsed.imported(file, source);
    return target && !ENGINE.test(target.fileName) ? `${source} lies outside the engine` : undefined;
  },
};

export const engineTypesCanBeErased: SyntaxRule = {
  name: 'engine-types-can-be-erased',
  appliesTo: isEngineFile,
  judge(node) {
    if (ts.isEnumDeclaration(node)) return 'an enum is code; use a union of literals';
    if (ts.isModuleDeclaration(node)) return 'a namespace is code; use a file';
    if (ts.isDecorator(node)) return 'decorators need a compiler';
    if (ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent)) {
      return 'a parameter property is code; declare and assign the field';
    }
    return undefined;
  },
};

function sourceOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return importSource(node);
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return undefined;
  const argument = node.arguments[0];
  return argument && ts.isStringLiteralLike(argument) ? argument.text : undefined;
}

/** `import { type X }` leaves an import of nothing behind, which still has to be found: it does not count. */
function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return ts.isExportDeclaration(node) && node.isTypeOnly;
}
