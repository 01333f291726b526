import ts from 'typescript';
import type { ParsedTree, SyntaxRule } from './syntax-rule.js';

/** Rooms that speak in the words of the wire, of the database or of a vendor. */
const WIRE_ROOMS: readonly RegExp[] = [
  /\/dto\//,
  /\.mapper\.ts$/,
  /\.document\.ts$/,
  // Callers of our own routes.
  /\.caller\.ts$/,
  // Payloads of events and jobs are JSON that is stored.
  /\.events\.ts$/,
  /\.job\.ts$/,
  /\.prompts?\.ts$/,
  /^libs\/prompts\//,
  // Adapters, the engine, and the ports whose stamps are stored as documents.
  /^libs\/providers\//,
  // Problem documents, pages and log lines are wire.
  /^libs\/http\//,
  // What goes and what is disclosed is named by its table.
  /\.erasable\.ts$/,
  // Rows and envelopes of the queue.
  /^libs\/jobs\//,
  /^libs\/database\/src\/migrations\//,
  /^apps\/(web|demo)\//,
];
const TESTS = /^(test|scripts)\/|\.spec\.tsx?$/;

/**
 * Shapes that travel through the house as they are: documents, and what is said to and by an engine. Whoever holds one
 * calls its fields by their names. DTOs are not among them: they stay at the door, with the controller that opens them.
 */
const HANDED_ON =
  /\.document\.ts$|\.events\.ts$|\.job\.ts$|\.prompts?\.ts$|^libs\/prompts\/|^libs\/providers\/src\/ports\//;
const DTO = /\/dto\/|\.dto\.ts$/;

/** Names that PostgreSQL gives to the settings of a connection; they cannot be spelled otherwise. */
const CONNECTION_SETTINGS = new Set([
  'application_name',
  'statement_timeout',
  'lock_timeout',
  'query_timeout',
  'idle_in_transaction_session_timeout',
]);

/** Outside the wire rooms nobody coins a name in snake_case; fields of documents may be used under their names. */
export const snakeCaseStaysOnTheWire: SyntaxRule = {
  name: 'snake-case-stays-on-the-wire',
  appliesTo: (path) => !TESTS.test(path) && !WIRE_ROOMS.some((room) => room.test(path)),
  judge(node, file, parsed) {
    const name = nameWritten(node);
    if (name === undefined || !isSnakeCase(name) || CONNECTION_SETTINGS.has(name)) return undefined;
    if (isKeyOfATable(node)) return undefined;
    if (isUseOfAField(node) && isKnownField(name, file, parsed)) return undefined;
    return `${name} is spelled as on the wire; say it in camelCase and translate in the mapper`;
  },
};

function nameWritten(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) return node.text;
  if (!ts.isStringLiteralLike(node)) return undefined;
  const { parent } = node;
  const isKey = ts.isElementAccessExpression(parent) && parent.argumentExpression === node;
  const isPropertyName = 'name' in parent && parent.name === node;
  return isKey || isPropertyName ? node.text : undefined;
}

function isSnakeCase(name: string): boolean {
  return /[a-z]/.test(name) && /[a-zA-Z0-9]_[a-zA-Z0-9]/.test(name);
}

/** Keys of a constant table (`NEXT_STATUSES`) or of a `Record` are data, such as the status `in_progress`. */
function isKeyOfATable(node: ts.Node): boolean {
  if (!ts.isPropertyAssignment(node.parent) || node.parent.name !== node) return false;
  for (let outer: ts.Node | undefined = node.parent.parent; outer; outer = outer.parent) {
    if (ts.isSatisfiesExpression(outer) && isRecord(outer.type)) return true;
    if (ts.isVariableDeclaration(outer) || ts.isPropertyDeclaration(outer)) {
      return /^[A-Z][A-Z0-9_]*$/.test(outer.name.getText()) || isRecord(outer.type);
    }
    if (ts.isFunctionLike(outer)) return false;
  }
  return false;
}

function isRecord(type: ts.TypeNode | undefined): boolean {
  return type !== undefined && /^((Readonly|Partial)<)*Record</.test(type.getText());
}

/** `plan.topic_id`, `plan['topic_id']`, `{ topic_id: id }` as a value, and `{ topic_id: id }` taken apart. */
function isUseOfAField(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name === node;
  if (ts.isElementAccessExpression(parent)) return parent.argumentExpression === node;
  return ts.isBindingElement(parent) && parent.propertyName === node;
}

function isKnownField(name: string, file: ts.SourceFile, parsed: ParsedTree): boolean {
  const { handedOn, dto } = fieldsOf(parsed);
  return handedOn.has(name) || (file.fileName.endsWith('.controller.ts') && dto.has(name));
}

interface KnownFields {
  handedOn: ReadonlySet<string>;
  dto: ReadonlySet<string>;
}

const fieldsByTree = new WeakMap<ParsedTree, KnownFields>();

function fieldsOf(parsed: ParsedTree): KnownFields {
  let fields = fieldsByTree.get(parsed);
  if (!fields) {
    const declaredWhere = (place: RegExp): Set<string> =>
      new Set([...parsed.all()].filter(({ fileName }) => place.test(fileName)).flatMap(fieldsDeclaredIn));
    fields = { handedOn: declaredWhere(HANDED_ON), dto: declaredWhere(DTO) };
    fieldsByTree.set(parsed, fields);
  }
  return fields;
}

/** Members of types and classes, and keys of objects, which is how a schema spells its fields. */
function fieldsDeclaredIn(file: ts.SourceFile): string[] {
  const fields: string[] = [];
  const visit = (node: ts.Node): void => {
    const isField = ts.isPropertySignature(node) || ts.isPropertyDeclaration(node) || ts.isPropertyAssignment(node);
    if (isField && (ts.isIdentifier(node.name) || ts.isStringLiteralLike(node.name))) fields.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return fields;
}
