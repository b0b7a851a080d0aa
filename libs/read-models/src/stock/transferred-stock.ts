import { operatorAt, siteDecisionsKnown } from '../directory/as-known';
import { recordToldAt } from '../records/name-record';
import {
  becauseOf,
  type Between,
  type StockChange,
  type StockReadingsWithRecords,
} from './compare-stock';
import { isBy } from './stock-moment';

type OfEnterprise = Between & Readonly<{ enterpriseId: string }>;

type Difference = Readonly<{ changes: readonly StockChange[]; grams: number }>;

/**
 * What came and left while the enterprise had the site, and the transfer with what was there by then:
 * that is what it got, or gave away, with the site. What others did there is nothing of it.
 */
export function changesWithTransfer(
  readings: StockReadingsWithRecords,
  asked: OfEnterprise,
  { changes, grams }: Difference,
): readonly StockChange[] {
  const { siteId, from, to, enterpriseId } = asked;
  const knownAt = Math.max(from.knownAt, to.knownAt);
  const own = changes.filter(
    ({ occurredOn }) =>
      operatorAt(readings.directory, siteId, { asOf: occurredOn, knownAt }) === enterpriseId,
  );
  const rest = own.reduce((left, { massGrams }) => left - massGrams, grams);
  const transfer = siteDecisionsKnown(readings.directory, siteId, knownAt)
    .filter(({ toEnterpriseId }) => toEnterpriseId !== null)
    .findLast((each) => {
      const told = { ordinal: each.ordinal, occurredOn: each.effectiveOn };
      const isOfIt = [each.fromEnterpriseId, each.toEnterpriseId].includes(enterpriseId);
      return isOfIt && isBy(from, told) !== isBy(to, told);
    });
  if (rest === 0 || !transfer) return rest === 0 ? own : changes;
  const { ordinal, recordId, recordedAt, effectiveOn: occurredOn } = transfer;
  const { enterpriseId: submitterId, type } = recordToldAt(readings.records, ordinal);
  const because = becauseOf(ordinal, from, to);
  const change = { ordinal, because, type, submitterId, recordId, recordedAt, occurredOn };
  return [...own, { ...change, massGrams: rest }].sort((a, b) => a.ordinal - b.ordinal);
}
