import { useHead } from './head';
import { momentOf, readsAlike, timeOf } from '../figures/instants';

/** An instant in the viewer's zone, with the ledger's beside it where the two clocks differ. */
export function Instant({ at }: Readonly<{ at: string | undefined }>) {
  const { data } = useHead();
  if (at === undefined) return null;
  const zone = data?.calendarZone;
  return (
    <time dateTime={at}>
      {momentOf(at)}
      {zone !== undefined && !readsAlike(at, zone) && (
        <span className="second"> ({timeOf(at, zone)})</span>
      )}
    </time>
  );
}
