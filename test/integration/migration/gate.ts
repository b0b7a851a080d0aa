import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export type Limits = Readonly<{
  /** So many bytes come through to the server, or from it. */
  upBytes?: number;
  downBytes?: number;
}>;

/**
 * Stands before a server and falls silent after so many bytes: whoever speaks through it is then in
 * the middle of something, on any machine.
 */
export class Gate {
  readonly shut: Promise<void>;
  upBytes = 0;
  downBytes = 0;
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  #fallSilent: () => void = () => undefined;

  static async before(url: string, limits: Limits = {}): Promise<Gate> {
    const gate = new Gate(new URL(url), limits);
    await new Promise<void>((listening) => gate.#server.listen(0, '127.0.0.1', listening));
    return gate;
  }

  private constructor(
    private readonly behind: URL,
    { upBytes = Infinity, downBytes = Infinity }: Limits,
  ) {
    this.shut = new Promise((resolve) => (this.#fallSilent = resolve));
    this.#server = createServer((client) => {
      const server = connect(Number(behind.port), behind.hostname);
      this.#join(client, server, (bytes) => (this.upBytes += bytes) <= upBytes);
      this.#join(server, client, (bytes) => (this.downBytes += bytes) <= downBytes);
    });
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `esdb://127.0.0.1:${port}${this.behind.search}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((closed) => this.#server.close(closed));
  }

  #join(from: Socket, to: Socket, mayPass: (bytes: number) => boolean): void {
    this.#sockets.add(from);
    from.setNoDelay(true);
    from.on('data', (bytes: Buffer) => {
      if (mayPass(bytes.length)) to.write(bytes);
      else {
        from.pause();
        this.#fallSilent();
      }
    });
    from.on('error', () => undefined);
    from.on('close', () => to.destroy());
  }
}
