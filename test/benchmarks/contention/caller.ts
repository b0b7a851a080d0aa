import { Agent, request } from 'node:http';

export type Heard = Readonly<{ status: number; bytes: number; ms: number }>;

/** A client that costs next to nothing itself: answers are counted, and not looked into. */
export class Caller {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  get(path: string): Promise<Heard> {
    return this.call('GET', path);
  }

  put(path: string, body: object): Promise<Heard> {
    return this.call('PUT', path, JSON.stringify(body));
  }

  close(): void {
    this.agent.destroy();
  }

  private call(method: string, path: string, body?: string): Promise<Heard> {
    const { agent, token, url } = this;
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const sent = performance.now();
    return new Promise((resolve, reject) => {
      const asked = request(`${url}${path}`, { method, agent, headers }, (answer) => {
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
        answer.once('error', reject);
        answer.once('end', () =>
          resolve({ status: answer.statusCode ?? 0, bytes, ms: performance.now() - sent }),
        );
      });
      asked.once('error', reject);
      asked.end(body);
    });
  }
}
