import { Agent, request, type ClientRequest } from 'node:http';

/** When each record was answered to whoever recorded it. */
export type Acknowledged = Map<string, number>;

const recordIds = /"recordId":"(bench-[^"]+)"/g;

/**
 * A reader of server-sent events that notes when each record of the benchmark comes. It looks for the
 * name and at nothing else: a hundred of them share one process with those who write.
 */
export class Follower {
  readonly heardAt = new Map<string, number>();
  private asked: ClientRequest | undefined;
  private rest = '';
  ended = false;

  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** Resolves when it has everything. */
  follow(path: string): Promise<void> {
    const headers = { authorization: `Bearer ${this.token}`, accept: 'text/event-stream' };
    const agent = new Agent();
    return new Promise((resolve, reject) => {
      this.asked = request(`${this.url}${path}`, { headers, agent }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${path} answered ${answer.statusCode}`));
        answer.setEncoding('utf8');
        answer.on('data', (text: string) => {
          this.hear(text);
          if (text.includes('event: caught-up')) resolve();
        });
        answer.once('close', () => (this.ended = true));
        answer.once('error', () => undefined);
      });
      this.asked.once('error', reject);
      this.asked.end();
    });
  }

  stop(): void {
    this.asked?.off('error', () => undefined).on('error', () => undefined);
    this.asked?.destroy();
  }

  private hear(text: string): void {
    const all = this.rest + text;
    const end = all.lastIndexOf('\n\n');
    this.rest = end < 0 ? all : all.slice(end);
    if (end < 0) return;
    const now = performance.now();
    for (const [, recordId = ''] of all.slice(0, end).matchAll(recordIds)) {
      if (!this.heardAt.has(recordId)) this.heardAt.set(recordId, now);
    }
  }
}
