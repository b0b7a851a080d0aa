import type { LicenceRoute } from '@lodestone/reference';
import type { LicenceTerms } from '../licence/licence.events';
import type { RecordedState } from '../licence/standing-after';
import type { GoodsLine, LicenceUse } from '../records/lines';
import type { Act, Exported } from '../records/site.events';
import type { FactsOfAct } from './facts';

/** A licence of the exporter, as it stood on the day of an act. */
export type KnownLicence = Readonly<{
  licenceId: string;
  route: LicenceRoute;
  state: RecordedState;
  validFrom: string;
  expiresOn: string;
  terms: LicenceTerms;
}>;

/** What a line of goods says to be under a licence; of a licence that is not the exporter's, no more. */
export type NamedLicence = Readonly<{
  export: Exported['data'];
  line: GoodsLine;
  use: LicenceUse;
  licence: KnownLicence | undefined;
}>;

/** Every use of a licence in an export; of other acts, and where nobody knows of licences, none. */
export function namedLicences(
  act: Act,
  { licenceOf }: Pick<FactsOfAct, 'licenceOf'>,
): readonly NamedLicence[] {
  if (act.type !== 'Exported' || !licenceOf) return [];
  const { exporterId, goods } = act.data;
  return goods.flatMap((line) =>
    (line.licences ?? []).map((use) => ({
      export: act.data,
      line,
      use,
      licence: licenceOf({ exporterId, licenceNumber: use.licenceNumber }),
    })),
  );
}

/** The same of licences that are the exporter's, each number once. */
export function licencesOnce(
  act: Act,
  facts: Pick<FactsOfAct, 'licenceOf'>,
): ReadonlyArray<Readonly<{ licenceNumber: string; licence: KnownLicence }>> {
  const byNumber = new Map<string, KnownLicence>();
  for (const { use, licence } of namedLicences(act, facts)) {
    if (licence) byNumber.set(use.licenceNumber, licence);
  }
  return [...byNumber].map(([licenceNumber, licence]) => ({ licenceNumber, licence }));
}
