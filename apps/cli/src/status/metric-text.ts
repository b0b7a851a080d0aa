/** Samples of one metric: the labels, and the figure. */
export type Sample = Readonly<{ labels: Readonly<Record<string, string>>; value: number }>;

const line = /^(\w+)(?:\{(.*)\})? (\S+)$/;
const label = /(\w+)="((?:[^"\\]|\\.)*)"/g;

/** What `/metrics` answers, by the names of the metrics. */
export function samplesIn(text: string): ReadonlyMap<string, readonly Sample[]> {
  const samples = new Map<string, Sample[]>();
  for (const one of text.split('\n')) {
    const [, name, labels = '', value] = line.exec(one) ?? [];
    if (name === undefined) continue;
    const named = [...labels.matchAll(label)].map(([, key = '', text = '']) => [key, text]);
    const sample = { labels: Object.fromEntries(named) as Sample['labels'], value: Number(value) };
    samples.set(name, [...(samples.get(name) ?? []), sample]);
  }
  return samples;
}
