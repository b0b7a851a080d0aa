import {
  basisIn,
  leavesScrapOf,
  oreKindOfMaterial,
  originActOf,
  usualOriginsOf,
} from '@lodestone/reference';
import type { RefusalDetail } from '@lodestone/kernel';
import { lateBy } from '../../late-by';
import type {
  ImportLanded,
  Mined,
  OpeningStockDeclared,
  ScrapCollected,
} from '../../../records/site.events';
import type { FactsOfAct, RuleOfActs } from '../../facts';

/**
 * Matter that can come in this way and usually does not: a concentrate that no step made, ore of
 * another kind than the mine is declared for, or, where nothing is, has dug; ore from a country that is
 * not known for it, swarf out of cars; stock that lay there at the beginning, long after it.
 */
export const originUnusual: RuleOfActs = {
  code: 'origin-unusual',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '13, 14'),
  judge(act, facts) {
    if (act.type === 'Mined') {
      return act.data.makes.flatMap((lot) => unusualOfMine(act, lot, facts));
    }
    if (act.type === 'ImportLanded') {
      return act.data.makes.flatMap((lot) => unusualOfCountry(act, lot));
    }
    if (act.type === 'OpeningStockDeclared') return afterBeginning(act, facts);
    if (act.type !== 'ScrapCollected') return [];
    return act.data.makes.flatMap((lot) => unusualOfSource(act, lot));
  },
};

type Lot = Readonly<{ lotId: string; material: string }>;

function unusualOfMine(
  { type, data }: Mined,
  { lotId, material }: Lot,
  { mine: declared, mineOf }: FactsOfAct,
): readonly RefusalDetail[] {
  const usual = originActOf(type)?.usual;
  const said = { act: type, lotId, material };
  if (usual && !usual.some((each) => each === material)) return [{ ...said, usual }];
  const oreKind = oreKindOfMaterial(material);
  if (oreKind === undefined) return [];
  if (declared) {
    const { oreKinds } = declared;
    return oreKinds.includes(oreKind) ? [] : [{ ...said, oreKind, usual: oreKinds }];
  }
  const mine = mineOf?.(data.recordId);
  return !mine || mine.oreKind === oreKind
    ? []
    : [
        {
          ...said,
          oreKind,
          usual: [mine.oreKind],
          ...(mine.recordId === undefined ? {} : { sinceRecordId: mine.recordId }),
        },
      ];
}

/**
 * Of a day on which the account had begun; or told when it had, and late: whatever somebody has too
 * much of could lie there from the start.
 */
function afterBeginning(
  { type, data: { occurredOn, makes } }: OpeningStockDeclared,
  { begunBefore, recordedOn, activities, deadlines }: FactsOfAct,
): readonly RefusalDetail[] {
  const { happened, told } = begunBefore?.() ?? {};
  const isToldAfter =
    told !== undefined &&
    told.recordedOn < recordedOn &&
    lateBy({ occurredOn, recordedOn, activities }, deadlines) !== undefined;
  const begun = happened ?? (isToldAfter ? told : undefined);
  if (begun === undefined) return [];
  const { recordId, occurredOn: begunOn, recordedOn: begunToldOn } = begun;
  return makes.map(({ lotId, material }) => ({
    ...{ act: type, lotId, material, occurredOn, recordedOn, begunOn, begunToldOn },
    ...(recordId === undefined ? {} : { sinceRecordId: recordId }),
  }));
}

function unusualOfCountry(
  { type, data: { originCountryCode } }: ImportLanded,
  { lotId, material }: Lot,
): readonly RefusalDetail[] {
  const oreKind = oreKindOfMaterial(material);
  if (oreKind === undefined) return [];
  const usual = usualOriginsOf(oreKind);
  return usual.some((countryCode) => countryCode === originCountryCode)
    ? []
    : [{ act: type, lotId, material, oreKind, originCountryCode, usual }];
}

const unusualOfSource = (
  { type, data: { scrapSource } }: ScrapCollected,
  { lotId, material }: Lot,
): readonly RefusalDetail[] =>
  leavesScrapOf(scrapSource, material) ? [] : [{ act: type, lotId, material, scrapSource }];
