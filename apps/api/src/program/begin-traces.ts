import type { WritePath } from '@lodestone/event-store';
import type { ReadSide } from '../reading/read-side';
import type { Closing } from '../running/closing';
import { Traces } from '../tracing/traces';
import type { Settings } from './settings';

type Traced = Readonly<{
  writePath: WritePath;
  readSide: ReadSide;
  closing: Closing;
  say: (line: string) => void;
}>;

/** What makes and sends them is loaded only here, where somebody wants them. */
export function beginTraces(
  { traces: asked }: Settings,
  { writePath, readSide, closing, say }: Traced,
): Traces | undefined {
  if (!asked) return undefined;
  const traces = new Traces({ ...asked, say });
  traces.follow(writePath, readSide);
  closing.add('traces', () => traces.stop());
  return traces;
}
