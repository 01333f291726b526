import ts from 'typescript';
import { importSource, type SyntaxRule } from './syntax-rule.js';

const READERS = /^(libs\/config|test|scripts)\/|\.config\.[cm]?[jt]s$/;

export const environmentOnlyInConfig: SyntaxRule = {
  name: 'environment-only-in-config',
  appliesTo: (path) => !READERS.test(path),
  judge(node) {
    return readsEnvironment(node) ? 'only libs/config reads process.env; ask for the Config' : undefined;
  },
};

function readsEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'env' && isProcess(node.expression);
  if (ts.isElementAccessExpression(node)) {
    return (
      isProcess(node.expression) &&
      ts.isStringLiteralLike(node.argumentExpression) &&
      node.argumentExpression.text === 'env'
    );
  }
  if (ts.isVariableDeclaration(node)) {
    return (
      !!node.initializer && isProcess(node.initializer) && ts.isObjectBindingPattern(node.name) && takesEnv(node.name)
    );
  }
  return ts.isImportDeclaration(node) && importsEnv(node);
}

/** `process`, `globalThis.process` */
function isProcess(expression: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text === 'process';
  return ts.isIdentifier(expression) && expression.text === 'process';
}

/** `const { env } = process`, `const { env: settings } = process` */
function takesEnv(pattern: ts.ObjectBindingPattern): boolean {
  return pattern.elements.some(({ name, propertyName }) => (propertyName ?? name).getText() === 'env');
}

/** `import { env } from 'node:process'`; the whole process under another name would only hide the reading. */
function importsEnv(node: ts.ImportDeclaration): boolean {
  if (!/^(node:)?process$/.test(importSource(node) ?? '')) return false;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.name && clause.name.text !== 'process') return true;
  const bindings = clause.namedBindings;
  if (!bindings) return false;
  if (ts.isNamespaceImport(bindings)) return bindings.name.text !== 'process';
  return bindings.elements.some(({ name, propertyName }) => (propertyName ?? name).text === 'env');
}
