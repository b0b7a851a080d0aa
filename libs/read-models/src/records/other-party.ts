import type { Ordinal } from '@lodestone/kernel';
import { parseLineId, type PartyAsked } from '@lodestone/ledger';
import type { Party } from './parties';
import { recordColumns, recordsKnownAt } from './record';
import type { RecordsReading } from './record-tables';

/**
 * Whether an act names another client in a role than a deal does, whatever words it finds: by
 * the numbers that were declared, or without any by country and name. Of two that were forgotten
 * nobody can say.
 */
export function isOtherParty(
  reading: RecordsReading,
  { dealId, role, ref }: PartyAsked,
  knownAt: Ordinal,
): boolean {
  const soldTo = partyOfDeal(reading, dealId, { role, knownAt });
  if (soldTo === undefined || ref === undefined || soldTo === ref) return false;
  const [one, other] = [reading.get('parties', soldTo), reading.get('parties', ref)];
  if (!one || !other) return one !== other;
  return !isSame(one, other);
}

/** Whether two refs declare one client; of who was forgotten nobody can say. */
export function isOneParty(reading: RecordsReading, ref: string, otherRef: string): boolean {
  const [one, other] = [reading.get('parties', ref), reading.get('parties', otherRef)];
  return one !== undefined && other !== undefined && isSame(one, other);
}

/** Of one who was forgotten nobody can say who that was. */
export function areOtherClients(reading: RecordsReading, ref: string, otherRef: string): boolean {
  const [one, other] = [reading.get('parties', ref), reading.get('parties', otherRef)];
  return one !== undefined && other !== undefined && !isSame(one, other);
}

function isSame(one: Party, other: Party): boolean {
  const isShared = one.numbers.some(({ id }) => other.numbers.some((each) => each.id === id));
  const isContradicted = one.numbers.some(
    ({ id, single }) =>
      single !== undefined &&
      other.numbers.some((each) => each.single === single && each.id !== id),
  );
  return isShared ? !isContradicted : one.clientId === other.clientId;
}

type Asked = Readonly<{ role: PartyAsked['role']; knownAt: Ordinal }>;

/** As the sale says it by then. */
function partyOfDeal(
  reading: RecordsReading,
  dealId: string,
  { role, knownAt }: Asked,
): string | undefined {
  const deal = parseLineId(dealId);
  if (!deal) return undefined;
  const [row] = reading.select(
    recordColumns,
    `${recordsKnownAt} WHERE siteId = ? AND recordId = ?`,
    knownAt,
    deal.siteId,
    deal.recordId,
  );
  const data = row?.data as Readonly<Record<string, string | undefined>> | undefined;
  return data?.[`${role}Ref`];
}
