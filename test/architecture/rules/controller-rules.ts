import ts from 'typescript';
import { decoratorNames, importSource, type ParsedTree, type SyntaxRule } from './syntax-rule.js';

const ROUTES = new Set([
  'Get',
  'Post',
  'Put',
  'Patch',
  'Delete',
  'Head',
  'Options',
  'All',
  'Search',
  'Sse',
  'RequestMapping',
]);
const GATES = new Set(['Permission', 'Public']);
const VALIDATED = new Set(['Body', 'Query']);

const isProductCode = (path: string): boolean => /^(apps\/api|libs)\//.test(path) && !path.endsWith('.spec.ts');

export const routesSayWhoMayComeIn: SyntaxRule = {
  name: 'routes-say-who-may-come-in',
  appliesTo: isProductCode,
  judge(node) {
    if (!ts.isMethodDeclaration(node)) return undefined;
    const own = decoratorNames(node);
    const inherited = ts.isClassLike(node.parent) ? decoratorNames(node.parent) : [];
    const isGuarded = [...own, ...inherited].some((name) => GATES.has(name));
    if (isGuarded || !own.some((name) => ROUTES.has(name))) return undefined;
    return `${node.name.getText()} has neither @Permission nor @Public, on itself or on its class`;
  },
};

/** The import rules know a controller by its file name, so a controller must not hide in another file. */
export const controllersAreCalledControllers: SyntaxRule = {
  name: 'controllers-are-called-controllers',
  appliesTo: (path) => isProductCode(path) && !path.endsWith('.controller.ts'),
  judge(node) {
    if (!ts.isClassDeclaration(node) || !decoratorNames(node).includes('Controller')) return undefined;
    return `${node.name?.text ?? 'A controller'} belongs into a file called *.controller.ts`;
  },
};

/**
 * The validation pipe learns the DTO class from the compiled parameter. An interface, a literal type or a class that
 * came in by `import type` compiles to Object, and validation is off without a word. What arrives from services that
 * we do not own is read from the request and checked with a schema, not through these decorators.
 */
export const validatedInputIsAClass: SyntaxRule = {
  name: 'validated-input-is-a-class',
  appliesTo: isProductCode,
  judge(node, file, parsed) {
    if (!ts.isParameter(node)) return undefined;
    const decorator = decoratorNames(node).find((name) => VALIDATED.has(name));
    if (decorator === undefined) return undefined;
    const problem = whyNotAClass(node.type, file, parsed);
    return problem === undefined ? undefined : `@${decorator}() ${node.getText()}: ${problem}`;
  },
};

function whyNotAClass(type: ts.TypeNode | undefined, file: ts.SourceFile, parsed: ParsedTree): string | undefined {
  if (!type) return 'has no type';
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return 'is not a DTO class';
  const name = type.typeName.text;
  if (declaresClass(file, name)) return undefined;

  const found = findImport(file, name);
  if (!found) return `${name} is not a class`;
  if (found.isTypeOnly) return `${name} is imported as a type only and is gone at run time`;
  const target = parsed.imported(file, found.source);
  return target && exportsClass(target, found.exportedName, parsed) ? undefined : `${name} is not a class of the house`;
}

interface FoundImport {
  source: string;
  exportedName: string;
  isTypeOnly: boolean;
}

function findImport(file: ts.SourceFile, localName: string): FoundImport | undefined {
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const clause = statement.importClause;
    const bindings = clause?.namedBindings;
    const source = importSource(statement);
    if (!clause || !bindings || !ts.isNamedImports(bindings) || source === undefined) continue;
    const element = bindings.elements.find(({ name }) => name.text === localName);
    if (!element) continue;
    const isTypeOnly = clause.phaseModifier === ts.SyntaxKind.TypeKeyword || element.isTypeOnly;
    return { source, exportedName: (element.propertyName ?? element.name).text, isTypeOnly };
  }
  return undefined;
}

function declaresClass(file: ts.SourceFile, name: string): boolean {
  return file.statements.some((statement) => ts.isClassDeclaration(statement) && statement.name?.text === name);
}

function exportsClass(file: ts.SourceFile, name: string, parsed: ParsedTree): boolean {
  if (declaresClass(file, name)) return true;
  return file.statements.some((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly) return false;
    const originalName = nameBehindExport(statement, name);
    const source = importSource(statement);
    const target = source === undefined ? undefined : parsed.imported(file, source);
    return originalName !== undefined && target !== undefined && exportsClass(target, originalName, parsed);
  });
}

/** The name in the file behind `export { A as B } from` or `export * from`; undefined when it is not handed on. */
function nameBehindExport(statement: ts.ExportDeclaration, name: string): string | undefined {
  const clause = statement.exportClause;
  if (!clause) return name;
  if (!ts.isNamedExports(clause)) return undefined;
  const element = clause.elements.find((candidate) => candidate.name.text === name && !candidate.isTypeOnly);
  return element && (element.propertyName ?? element.name).text;
}
