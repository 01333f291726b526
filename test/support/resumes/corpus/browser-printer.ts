import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, mkdtempSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

interface Reply {
  id?: number;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** Prints web pages with the Chromium of this machine, by its DevTools protocol. */
export class BrowserPrinter {
  private readonly waiting = new Map<
    number,
    { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }
  >();
  private last = 0;

  private constructor(
    private readonly child: ChildProcess,
    private readonly socket: WebSocket,
    private readonly folder: string,
  ) {
    socket.addEventListener('message', ({ data }) => this.take(JSON.parse(String(data)) as Reply));
  }

  /** @returns null where there is no Chromium. */
  static async start(): Promise<BrowserPrinter | null> {
    const program = BROWSERS.find(isThere);
    if (!program) return null;
    const folder = mkdtempSync(join(tmpdir(), 'corpus-browser-'));
    const options = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--remote-debugging-port=0',
    ];
    const child = spawn(program, [...options, `--user-data-dir=${folder}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const address = await addressIn(child);
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', () => reject(new Error('Chromium does not answer')), { once: true });
    });
    return new BrowserPrinter(child, socket, folder);
  }

  async print(html: string): Promise<Buffer> {
    const { targetId } = await this.ask('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.ask('Target.attachToTarget', { targetId, flatten: true });
    const session = String(sessionId);
    const { frameTree } = await this.ask('Page.getFrameTree', {}, session);
    const { id: frameId } = (frameTree as { frame: { id: string } }).frame;
    await this.ask('Page.setDocumentContent', { frameId, html }, session);
    const { data } = await this.ask('Page.printToPDF', { preferCSSPageSize: false, printBackground: true }, session);
    await this.ask('Target.closeTarget', { targetId });
    return Buffer.from(String(data), 'base64');
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill();
    await ended;
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private ask(method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++this.last;
    this.socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  private take({ id, result, error }: Reply): void {
    const asked = id === undefined ? undefined : this.waiting.get(id);
    if (id === undefined || !asked) return;
    this.waiting.delete(id);
    if (error) asked.reject(new Error(error.message));
    else asked.resolve(result ?? {});
  }
}

async function addressIn(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('Chromium has no output');
  for await (const line of createInterface({ input: child.stderr })) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error('Chromium did not start');
}

function isThere(path: string): boolean {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
}
