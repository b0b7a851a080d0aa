import type { components } from '../published/data/api';

type Balance = components['schemas']['Balance'];

export type FlowName =
  | 'before'
  | 'mined'
  | 'imported'
  | 'collected'
  | 'opening'
  | 'found'
  | 'exported'
  | 'delivered'
  | 'discarded'
  | 'lost'
  | 'missing'
  | 'after';

export type Flow = Readonly<{ name: FlowName; side: 'came' | 'went'; micrograms: bigint }>;

const sources = ['mined', 'imported', 'collected', 'opening'] as const;
const sinks = ['exported', 'delivered', 'discarded', 'lost'] as const;

/**
 * A balance as what came and what went. Both sides add up to the same, to the microgram: what no account
 * explains stands as `missing`, or as `found` where there is more than there should be.
 */
export function flowsOf({ before, changes, after, missingMicrograms }: Balance): readonly Flow[] {
  const of = (name: string) =>
    BigInt(changes.find((change) => change.name === name)?.micrograms ?? 0);
  const missing = BigInt(missingMicrograms);
  const flows: readonly Flow[] = [
    { name: 'before', side: 'came', micrograms: heldIn(before) },
    ...sources.map((name): Flow => ({ name, side: 'came', micrograms: of(name) })),
    { name: 'found', side: 'came', micrograms: missing < 0n ? -missing : 0n },
    ...sinks.map((name): Flow => ({ name, side: 'went', micrograms: -of(name) })),
    { name: 'missing', side: 'went', micrograms: missing > 0n ? missing : 0n },
    { name: 'after', side: 'went', micrograms: heldIn(after) },
  ];
  return flows.filter(({ micrograms }) => micrograms > 0n);
}

const heldIn = ({ stock, inProcess, inTransit }: Balance['before']): bigint =>
  BigInt(stock.micrograms) + BigInt(inProcess.micrograms) + BigInt(inTransit.micrograms);
