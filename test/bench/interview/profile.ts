/** The parts of V8's CPU profile that are read here. */
export interface CpuProfile {
  nodes: { id: number; callFrame: CallFrame; children?: number[] }[];
  samples?: number[];
  /** Microseconds from each sample to the one before. */
  timeDeltas?: number[];
}

interface CallFrame {
  functionName: string;
  url: string;
  lineNumber: number;
}

/** Time that a piece of code ran itself, without what it called. */
export interface SelfTime {
  name: string;
  selfMs: number;
}

export interface ProfileSummary {
  /** Without idle time. */
  busyMs: number;
  /** What Node does counts for the package that called it, as far as one is on the stack. */
  packages: SelfTime[];
  functions: SelfTime[];
}

/** Where the time went: by package (`talenti` for our own), and by function. Biggest first. */
export function summarise(profile: CpuProfile, atMost: number): ProfileSummary {
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const callers = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const packages = new Map<string, number>();
  const functions = new Map<string, number>();
  let busyMs = 0;
  profile.samples?.forEach((id, index) => {
    const frame = frames.get(id);
    const ms = (profile.timeDeltas?.[index] ?? 0) / 1_000;
    if (!frame || frame.functionName === '(idle)' || frame.url === PROFILER) return;
    busyMs += ms;
    const owner = ownerOf(id, frames, callers) ?? nodePart(frame);
    packages.set(owner, (packages.get(owner) ?? 0) + ms);
    const place = frame.url === '' ? '' : ` ${fileOf(frame.url)}:${frame.lineNumber + 1}`;
    const name = `${frame.functionName || '(anonymous)'}${place} [${packageOf(frame.url) ?? nodePart(frame)}]`;
    functions.set(name, (functions.get(name) ?? 0) + ms);
  });
  return { busyMs, packages: biggest(packages, atMost), functions: biggest(functions, atMost) };
}

/** What profiling itself costs when it begins. */
const PROFILER = 'node:inspector';

/** Whose code a file is; undefined for Node's own. */
export function packageOf(url: string): string | undefined {
  const inner = url.lastIndexOf('/node_modules/');
  if (inner >= 0) {
    const [scope = '', name = ''] = url.slice(inner + '/node_modules/'.length).split('/');
    return scope.startsWith('@') ? `${scope}/${name}` : scope;
  }
  const ours = /\/dist\/(libs\/[^/]+|apps\/[^/]+)/.exec(url)?.[1];
  return ours === undefined ? undefined : `talenti ${ours}`;
}

/** The nearest package on the stack. */
function ownerOf(
  id: number,
  frames: ReadonlyMap<number, CallFrame>,
  callers: ReadonlyMap<number, number>,
): string | undefined {
  for (let at: number | undefined = id; at !== undefined; at = callers.get(at)) {
    const owner = packageOf(frames.get(at)?.url ?? '');
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** Which part of Node, where nobody is on the stack who called it: `node undici`, `node net`. */
function nodePart({ url, functionName }: CallFrame): string {
  if (!url.startsWith('node:')) return functionName.startsWith('(') ? functionName : 'node, native';
  const path = url.slice('node:'.length).replace(/^internal\/(deps\/)?/, '');
  return `node ${path.split('/')[0]}`;
}

function fileOf(url: string): string {
  return url.split('/').slice(-2).join('/');
}

function biggest(times: ReadonlyMap<string, number>, atMost: number): SelfTime[] {
  return [...times]
    .map(([name, selfMs]) => ({ name, selfMs }))
    .sort((a, b) => b.selfMs - a.selfMs)
    .slice(0, atMost);
}
