import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { appOf } from '../../apps/api/src/program/app';
import { LedgerHead } from '../../apps/api/src/reading/ledger-head';
import { Clock } from '../../apps/api/src/running/clock';
import { openProgram, type Program, type ProgramOptions } from '../../apps/api/src/program/program';
import { settingsFrom } from '../../apps/api/src/program/settings';

/** Stands still until it is moved, so that dates in specs stay what they are. */
class StandingClock extends Clock {
  constructor(public instant = new Date('2026-01-31T04:00:00Z')) {
    super();
  }

  now(): Date {
    return this.instant;
  }
}

export type Answer = Readonly<{
  status: number;
  headers: LightMyRequestResponse['headers'];
  /** Parsed where it is JSON. */
  body: Record<string, unknown> & {
    items?: readonly Record<string, unknown>[];
    next?: string;
  };
}>;

/** A whole ledger in a folder of its own, without sockets and threads: real store, real files. */
export class RunningLedger {
  private readonly tokens = new Map<string, string>();
  /** Everything that was answered, for whoever asks whether all of it was as published. */
  readonly answered: (Answer & Readonly<{ method: string; url: string }>)[] = [];

  private constructor(
    readonly folder: string,
    readonly program: Program,
    readonly app: NestFastifyApplication,
    readonly clock: StandingClock,
    /** Lines of the program's own log. */
    readonly said: readonly string[],
    private readonly mayLag: boolean,
  ) {}

  static async start(
    environment: Readonly<Record<string, string>> = {},
    folder = mkdtempSync(join(tmpdir(), 'lodestone-api-')),
    change: Partial<ProgramOptions> = {},
  ): Promise<RunningLedger> {
    const settings = settingsFrom({ LODESTONE_DATA: folder, ...environment });
    const clock = new StandingClock();
    const said: string[] = [];
    const log = (line: string) => void said.push(line);
    const program = await openProgram(settings, { clock, threads: false, log, ...change });
    const app = await appOf(program.parts, 'silent', { door: settings });
    return new RunningLedger(folder, program, app, clock, said, 'alterProjections' in change);
  }

  /** Until every read model has taken what the log holds, unless the spec lets one of them lag. */
  async caughtUp(): Promise<void> {
    const { store, readSide } = this.program.parts;
    const head = await new LedgerHead(store).position();
    if (head && !this.mayLag) await readSide.waitForPosition(head, 30_000);
  }

  async stop({ keepFolder = false } = {}): Promise<void> {
    await this.app.close();
    await this.program.close();
    if (!keepFolder) rmSync(this.folder, { recursive: true, force: true });
  }

  async inject(options: InjectOptions): Promise<Answer> {
    const headers = { host: '127.0.0.1:3180', ...options.headers };
    const response = await this.app.inject({ ...options, headers });
    const isJson = /[/+]json\b/.test(String(response.headers['content-type']));
    const answer: Answer = {
      status: response.statusCode,
      headers: response.headers,
      body: isJson && response.body !== '' ? response.json() : { text: response.body },
    };
    const { method = 'GET', url } = options;
    this.answered.push({ ...answer, method, url: typeof url === 'string' ? url : '' });
    return answer;
  }

  /** From here on it is then; whoever was signed in signs in again. */
  moveTo(instant: string): void {
    this.clock.instant = new Date(instant);
    this.signOut();
  }

  /** Tokens are of their time: by another clock they have expired, or are yet to come. */
  signOut(): void {
    this.tokens.clear();
  }

  /** Signed in as that account, once. */
  async tokenOf(account: string): Promise<string> {
    const known = this.tokens.get(account);
    if (known) return known;
    const payload = { account };
    const { status, body } = await this.inject({ method: 'POST', url: '/sign-in', payload });
    if (status !== 200) throw new Error(`nobody signs in as ${account}`);
    const token = String(body['token']);
    this.tokens.set(account, token);
    return token;
  }

  async get(account: string, url: string, headers: Record<string, string> = {}): Promise<Answer> {
    const authorization = `Bearer ${await this.tokenOf(account)}`;
    return this.inject({ method: 'GET', url, headers: { authorization, ...headers } });
  }

  put(
    account: string,
    url: string,
    payload: object | string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    return this.send('PUT', account, { url, payload, headers });
  }

  post(
    account: string,
    url: string,
    payload: object | string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    return this.send('POST', account, { url, payload, headers });
  }

  private async send(
    method: 'PUT' | 'POST',
    account: string,
    request: Readonly<{
      url: string;
      payload: object | string;
      headers?: Readonly<Record<string, string>>;
    }>,
  ): Promise<Answer> {
    const authorization = `Bearer ${await this.tokenOf(account)}`;
    // On a busy machine a follower may need longer than an answer waits for it by itself.
    const headers = { authorization, 'content-type': 'application/json', prefer: 'wait=5' };
    const answer = await this.inject({
      method,
      ...request,
      headers: { ...headers, ...request.headers },
    });
    await this.caughtUp();
    return answer;
  }

  /** Everything that is in the log, declarations and all. */
  async eventsInLog(): Promise<number> {
    let count = 0;
    for await (const _ of this.program.parts.store.readAll()) count += 1;
    return count;
  }
}

/** Which ordinal an answer reflects, as its tag says. */
export const ordinalOf = ({ headers }: Pick<Answer, 'headers'>): number =>
  Number(/^"(\d+)/.exec(String(headers['etag']))?.[1]);

/** Status, code, and each place that is wrong. */
export const codesOf = ({ status, body }: Answer): unknown[] => [
  status,
  body['code'],
  ...((body['errors'] as { pointer: string; code: string }[] | undefined) ?? []).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  ),
];
