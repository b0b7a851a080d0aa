import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';

type ResultCallback = Parameters<SpanExporter['export']>[1];

/** 0 is success. */
const succeeded = 0;

/** Says once that a collector does not take traces, and once that it does again. */
export class ToldExporter implements SpanExporter {
  private isFailing = false;

  constructor(
    private readonly exporter: SpanExporter,
    private readonly say: (line: string) => void,
  ) {}

  export(spans: ReadableSpan[], done: ResultCallback): void {
    this.exporter.export(spans, (result) => {
      const isFailing = Number(result.code) !== succeeded;
      if (isFailing && !this.isFailing) {
        const why = result.error?.message ?? 'no reason was given';
        this.say(`traces: the collector takes none (${why}); everything else goes on without`);
      }
      if (!isFailing && this.isFailing) this.say('traces: the collector takes them again');
      this.isFailing = isFailing;
      done(result);
    });
  }

  shutdown(): Promise<void> {
    return this.exporter.shutdown();
  }

  async forceFlush(): Promise<void> {
    await this.exporter.forceFlush?.();
  }
}
