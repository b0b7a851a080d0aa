import type { BuildOptions, Projection } from '@lodestone/projections';
import type { Work } from './work';

/** What building one read model needs, with its progress on the screen. */
export function buildOptionsFor(
  projection: Projection,
  { ledger, print, signal }: Work,
  { verb, upTo: expected }: Readonly<{ verb: string; upTo: number | undefined }>,
): BuildOptions {
  const { store, fingerprint, delivery } = ledger;
  return {
    projection,
    store,
    fingerprint,
    signal,
    ...delivery,
    onProgress({ ordinal, upTo = expected }) {
      const total = upTo === undefined ? undefined : upTo + 1;
      const what = `${verb} ${projection.name}`;
      print.progress.show({ what, done: ordinal + 1, total, unit: 'events' });
    },
  };
}
