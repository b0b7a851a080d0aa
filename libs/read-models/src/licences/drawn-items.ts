import { daysAfter, daysBetween } from '@lodestone/kernel';
import type { LicenceGranted, LicenceTerms } from '@lodestone/ledger';
import type { LicenceUseLine } from './licence-file';

/** One item of a licence, and what exports have drawn of it. */
export type DrawnItem = Readonly<{
  item: number;
  goodsCode: string;
  grade: string;
  grantedGrams: number;
  drawnGrams: number;
  /** Below nothing where more was exported than was granted. */
  leftGrams: number;
  /** Exports that stand and name the item. */
  exports: number;
  /** Where nothing is drawn there is nothing to forecast by. */
  forecast?: Readonly<{
    /** The day on which it is used up at the pace so far; absent where that is after the last day. */
    emptyOn?: string;
    /** What is left on the last day at that pace. */
    leftAtExpiryGrams: number;
  }>;
}>;

type Licence = Readonly<{ granted: LicenceGranted['data']; terms: LicenceTerms }>;

/** The draw-down of a licence on a day: sums over the exports that name it, and nothing that is kept. */
export function drawnUnder(
  { granted, terms }: Licence,
  uses: readonly LicenceUseLine[],
  asOf: string,
): readonly DrawnItem[] {
  return terms.items.map(({ goodsCode, grade, massGrams: grantedGrams }, at): DrawnItem => {
    const item = at + 1;
    const of = uses.filter((use) => use.item === item);
    const drawnGrams = of.reduce((sum, { massGrams }) => sum + massGrams, 0);
    const leftGrams = grantedGrams - drawnGrams;
    const forecast = forecastOf({ ...granted, drawnGrams, leftGrams }, asOf);
    return {
      item,
      goodsCode,
      grade,
      grantedGrams,
      drawnGrams,
      leftGrams,
      exports: exportsStanding(of).length,
      ...(forecast ? { forecast } : {}),
    };
  });
}

type Pace = Readonly<{
  validFrom: string;
  expiresOn: string;
  drawnGrams: number;
  leftGrams: number;
}>;

function forecastOf(
  { validFrom, expiresOn, drawnGrams, leftGrams }: Pace,
  asOf: string,
): DrawnItem['forecast'] {
  // The day itself has been drawn on already.
  const daysGone = daysBetween(validFrom, asOf) + 1;
  if (drawnGrams <= 0 || leftGrams <= 0 || daysGone <= 0 || asOf > expiresOn) return undefined;
  const daysToEmpty = Math.ceil((leftGrams * daysGone) / drawnGrams);
  const daysToExpiry = daysBetween(asOf, expiresOn);
  if (daysToEmpty <= daysToExpiry) {
    return { emptyOn: daysAfter(asOf, daysToEmpty), leftAtExpiryGrams: 0 };
  }
  const more = Math.floor((drawnGrams * daysToExpiry) / daysGone);
  return { leftAtExpiryGrams: leftGrams - more };
}

export type StandingExport = Readonly<{ exportRecordId: string; occurredOn: string }>;

/** Records of which something still stands under the licence, with their day as it is said now. */
export function exportsStanding(uses: readonly LicenceUseLine[]): readonly StandingExport[] {
  const byRecord = Map.groupBy(uses, ({ siteId, recordId }) => `${siteId}/${recordId}`);
  return [...byRecord].flatMap(([exportRecordId, lines]) => {
    const byDay = Map.groupBy(lines, ({ occurredOn }) => occurredOn);
    const standing = [...byDay].find(
      ([, ofDay]) => ofDay.reduce((sum, { massGrams }) => sum + massGrams, 0) > 0,
    );
    return standing ? [{ exportRecordId, occurredOn: standing[0] }] : [];
  });
}
