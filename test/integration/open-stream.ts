export type StreamedLine = Readonly<{ ordinal: number }> & Readonly<Record<string, unknown>>;

type Heard = Readonly<{ name: string; id: string | undefined; data: unknown }>;

/** One reader of server-sent events, over a socket of its own. */
export class OpenStream {
  readonly #heard: Heard[] = [];
  readonly #waiting = new Set<() => void>();
  readonly #gone = new AbortController();
  /** Resolves when it is over, however it ended. */
  readonly ended: Promise<void>;
  isOver = false;

  private constructor(response: Response) {
    this.ended = this.#read(response).finally(() => {
      this.isOver = true;
      this.#wake();
    });
  }

  static async at(
    url: string,
    token: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<OpenStream> {
    const accept = 'text/event-stream';
    const authorization = `Bearer ${token}`;
    const response = await fetch(url, { headers: { authorization, accept, ...headers } });
    const mediaType = response.headers.get('content-type');
    if (mediaType !== 'text/event-stream; charset=utf-8') throw new Error(await response.text());
    return new OpenStream(response);
  }

  lines(): readonly StreamedLine[] {
    return this.#heard
      .filter(({ name }) => name === 'message')
      .map(({ data }) => data as StreamedLine);
  }

  ids(): readonly (string | undefined)[] {
    return this.#heard.filter(({ name }) => name === 'message').map(({ id }) => id);
  }

  /** Of everything that came. */
  names(): readonly string[] {
    return this.#heard.map(({ name }) => name);
  }

  last(): unknown {
    return this.#heard.at(-1)?.data;
  }

  /** @throws Error when it is over before that came */
  async until(wanted: string | ((lines: readonly StreamedLine[]) => boolean)): Promise<void> {
    const isThere = (): boolean =>
      typeof wanted === 'string' ? this.names().includes(wanted) : wanted(this.lines());
    while (!isThere()) {
      if (this.isOver) throw new Error(`it is over: ${JSON.stringify(this.#heard.at(-1))}`);
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  close(): void {
    this.#gone.abort();
  }

  async #read(response: Response): Promise<void> {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    this.#gone.signal.addEventListener('abort', () => void reader?.cancel());
    let text = '';
    for (;;) {
      const { value, done } = (await reader?.read().catch(() => undefined)) ?? { done: true };
      if (done) return;
      const parts = (text + value).split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) this.#hear(part);
      this.#wake();
    }
  }

  #hear(part: string): void {
    const fields = new Map(
      part.split('\n').map((line) => {
        const [name = '', ...rest] = line.split(': ');
        return [name, rest.join(': ')] as const;
      }),
    );
    const data = fields.get('data');
    if (data === undefined) return;
    const name = fields.get('event') ?? 'message';
    this.#heard.push({ name, id: fields.get('id'), data: JSON.parse(data) as unknown });
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}
