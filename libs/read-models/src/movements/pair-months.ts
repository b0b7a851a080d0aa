import { monthOf } from '@lodestone/kernel';
import {
  addContents,
  contentOf,
  contentOfMicrograms,
  microgramsOf,
  negated,
  type Content,
  type ContentMicrograms,
} from '@lodestone/ledger';
import { isPresent, type MovementMoment, type MovementReadings } from './movement-moment';
import type { Arrived, PairMonthRow, Sent } from './movement-tables';
import { movementsAmong } from './movements-among';
import { operatorsOn } from '../directory/operators';
import { differenceOf } from './receipt-difference';

/** What the receipts of a month differ from what was sent, of one sender and one receiver. */
export type PairMonth = PairMonthRow;

type Place = Pick<PairMonth, 'fromSiteId' | 'toSiteId' | 'month'>;

export const nothingOf = (place: Place): PairMonth => ({
  ...place,
  receipts: 0,
  short: 0,
  over: 0,
  clearedGrams: 0,
  differenceGrams: 0,
  clearedMicrograms: {},
  differenceMicrograms: {},
});

type Receipt = Readonly<{ arrived: Arrived; sentPpm: Sent['ppm'] }>;

/** A month with one receipt more, or with one taken back. */
export function withReceipt(
  before: PairMonth,
  { arrived, sentPpm }: Receipt,
  sign: 1 | -1,
): PairMonth {
  const { grams, content } = differenceOf(arrived, sentPpm);
  return {
    ...before,
    receipts: before.receipts + sign,
    short: before.short + (grams > 0 ? sign : 0),
    over: before.over + (grams < 0 ? sign : 0),
    clearedGrams: before.clearedGrams + sign * arrived.clearedGrams,
    differenceGrams: before.differenceGrams + sign * grams,
    clearedMicrograms: added(
      before.clearedMicrograms,
      contentOf(arrived.clearedGrams, sentPpm),
      sign,
    ),
    differenceMicrograms: added(before.differenceMicrograms, content, sign),
  };
}

const added = (before: ContentMicrograms, content: Content, sign: 1 | -1): ContentMicrograms =>
  content.size === 0
    ? before
    : microgramsOf(
        addContents([contentOfMicrograms(before), sign > 0 ? content : negated(content)]),
      );

type Asked = Readonly<{
  enterpriseId?: string | undefined;
  siteIds?: readonly string[] | undefined;
  monthFrom?: string | undefined;
  monthTo?: string | undefined;
}>;

/**
 * The nation's, as they are now, stand in rows. Of an enterprise they are added up from what it sent
 * and received itself, because a site may have been another's before.
 */
export function monthsOfPairs(
  readings: MovementReadings,
  asked: Asked,
  moment: MovementMoment,
): readonly PairMonth[] {
  const { enterpriseId, siteIds, monthFrom = '', monthTo = '9999-12' } = asked;
  const isWithin = ({ fromSiteId, toSiteId, month }: Place): boolean =>
    month >= monthFrom &&
    month <= monthTo &&
    (siteIds === undefined || siteIds.includes(fromSiteId) || siteIds.includes(toSiteId));
  const isRolledUp = enterpriseId === undefined && isPresent(readings.movements, moment);
  const months = isRolledUp
    ? readings.movements.rows('pairMonths', '')
    : addedUp(readings, asked, moment);
  return months.filter(isWithin);
}

function addedUp(
  readings: MovementReadings,
  { enterpriseId, siteIds }: Asked,
  moment: MovementMoment,
): readonly PairMonth[] {
  const operatorOf = operatorsOn(readings.directory);
  const months = new Map<string, PairMonth>();
  const walk = { moment, order: 'oldest' } as const;
  for (const { movement, parties } of movementsAmong(readings, { enterpriseId, siteIds }, walk)) {
    const isSender = [undefined, parties.senderId, parties.sellerId].includes(enterpriseId);
    for (const { siteId, occurredOn, ordinal, data } of movement.live.received) {
      if (!isSender && operatorOf(siteId, occurredOn, ordinal) !== enterpriseId) continue;
      const { fromSiteId } = movement.line;
      const place = { fromSiteId, toSiteId: siteId, month: monthOf(occurredOn) };
      const name = JSON.stringify(place);
      const receipt = { arrived: data, sentPpm: movement.ppm };
      months.set(name, withReceipt(months.get(name) ?? nothingOf(place), receipt, 1));
    }
  }
  return [...months.values()];
}
