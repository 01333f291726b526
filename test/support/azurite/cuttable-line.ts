import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line to a server on this machine that can be cut or go silent, and be mended. */
export class CuttableLine {
  private readonly sockets = new Set<Socket>();
  private isCut = false;
  private isHeld = false;

  private constructor(
    private readonly server: Server,
    targetPort: number,
  ) {
    server.on('connection', (caller) => this.carry(caller, targetPort));
  }

  static async to(targetPort: number): Promise<CuttableLine> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new CuttableLine(server, targetPort);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  /** Takes connections and carries nothing. */
  hold(): void {
    this.cut();
    this.isCut = false;
    this.isHeld = true;
  }

  mend(): void {
    this.isCut = false;
    this.isHeld = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private carry(caller: Socket, targetPort: number): void {
    if (this.isCut) return void caller.destroy();
    const target = connect(targetPort, '127.0.0.1');
    for (const socket of [caller, target]) {
      this.sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.sockets.delete(socket);
        caller.destroy();
        target.destroy();
      });
    }
    if (this.isHeld) return;
    caller.pipe(target);
    target.pipe(caller);
  }
}
