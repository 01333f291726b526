import ts from 'typescript';
import { importSource, type SyntaxRule } from './syntax-rule.js';

const everywhere = (): boolean => true;
const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

export const noAny: SyntaxRule = {
  name: 'no-any',
  appliesTo: everywhere,
  judge: (node) => (node.kind === ts.SyntaxKind.AnyKeyword ? 'say what it is, or `unknown` and find out' : undefined),
};

export const noForwardRef: SyntaxRule = {
  name: 'no-forward-ref',
  appliesTo: (path) => !path.startsWith('apps/web/'),
  judge: (node) =>
    ts.isIdentifier(node) && node.text === 'forwardRef' ? 'two rooms that need each other hide a third' : undefined,
};

/** Tools ask for a default export from their configuration files, and the thread pool asks its workers for one. */
const DEFAULT_EXPORT_WANTED = /\.config\.[cm]?[jt]s$|\.worker\.ts$/;

export const noDefaultExport: SyntaxRule = {
  name: 'no-default-export',
  appliesTo: (path) => !DEFAULT_EXPORT_WANTED.test(path),
  judge: (node) => (exportsDefault(node) ? 'export it under its name' : undefined),
};

function exportsDefault(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  if (!ts.canHaveModifiers(node)) return false;
  return ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}

const LIBRARY_INDEX = /^libs\/[^/]+\/src\/index\.ts$/;

export const noBarrel: SyntaxRule = {
  name: 'no-barrel',
  appliesTo: (path) => !LIBRARY_INDEX.test(path),
  judge(node, file) {
    if (!ts.isSourceFile(node)) return undefined;
    if (/^index\.[cm]?[jt]sx?$/.test(fileName(file.fileName))) return 'only a library has an index';
    return handsOnOnly(node) ? 'it only hands on what others export' : undefined;
  },
};

function handsOnOnly({ statements }: ts.SourceFile): boolean {
  return (
    statements.length > 0 &&
    statements.every((statement) => ts.isExportDeclaration(statement) && importSource(statement) !== undefined)
  );
}
