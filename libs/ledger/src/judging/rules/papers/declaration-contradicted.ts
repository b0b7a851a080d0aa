import type { RefusalDetail } from '@lodestone/kernel';
import { basisIn, isPort, portCountryOf, tradeModeOf } from '@lodestone/reference';
import type { Exported, ImportLanded, SoldToClient } from '../../../records/site.events';
import type { RuleOfActs } from '../../facts';

/**
 * What a declaration says of itself that cannot go together: a trade mode of the other direction, a
 * port that is none or lies abroad, a contract made after the goods went, one item of a licence twice.
 */
export const declarationContradicted: RuleOfActs = {
  code: 'declaration-contradicted',
  severity: 'contradiction',
  basis: basisIn('customs-law', '24'),
  judge(act) {
    if (act.type === 'SoldToClient') return [...ofContract(act), ...ofLicences(act)];
    if (act.type === 'Exported') {
      const { finalDestinationCountryCode, destinationCountryCode } = act.data;
      return [
        ...ofTradeMode(act, 'import'),
        ...ofPort(act, [finalDestinationCountryCode, destinationCountryCode]),
        ...ofContract(act),
        ...ofLicences(act),
      ];
    }
    if (act.type !== 'ImportLanded') return [];
    return [...ofTradeMode(act, 'export'), ...ofPort(act, comesFrom(act))];
  },
};

/** What comes back was made at home: where it comes from only its dispatch says. */
function comesFrom({
  data: { originCountryCode, dispatchCountryCode, returnedDealId },
}: ImportLanded): readonly string[] {
  if (dispatchCountryCode !== undefined) return [dispatchCountryCode];
  return returnedDealId === undefined ? [originCountryCode] : [];
}

type Declared = Exported | ImportLanded;

function ofTradeMode(
  { data: { tradeMode } }: Declared,
  other: 'import' | 'export',
): readonly RefusalDetail[] {
  const mode = tradeModeOf(tradeMode ?? '');
  return mode?.flow === other ? [{ field: 'tradeMode', said: mode.code, flow: mode.flow }] : [];
}

/** The port of a declaration is where the goods leave or enter the country, not where they come from. */
function ofPort(
  { data: { portCode } }: Declared,
  abroad: readonly string[],
): readonly RefusalDetail[] {
  if (portCode === undefined) return [];
  if (!isPort(portCode)) return [{ field: 'portCode', said: portCode, problem: 'not-listed' }];
  const countryCode = portCountryOf(portCode);
  return abroad.includes(countryCode) ? [{ field: 'portCode', said: portCode, countryCode }] : [];
}

const ofContract = ({ data }: Exported | SoldToClient): readonly RefusalDetail[] =>
  data.contractedOn !== undefined && data.contractedOn > data.occurredOn
    ? [{ field: 'contractedOn', said: data.contractedOn, occurredOn: data.occurredOn }]
    : [];

const ofLicences = ({ data }: Exported | SoldToClient): readonly RefusalDetail[] =>
  data.goods.flatMap(({ dealId, licences = [] }) =>
    licences
      .filter((one, n) => licences.findIndex((other) => isSame(one, other)) < n)
      .map(({ licenceNumber, item }) => ({ field: 'licences', dealId, licenceNumber, item })),
  );

type Item = Readonly<{ licenceNumber: string; item: number }>;

const isSame = (one: Item, other: Item): boolean =>
  one.licenceNumber === other.licenceNumber && one.item === other.item;
