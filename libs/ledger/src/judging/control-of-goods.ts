import { sumOfGrams } from '@lodestone/kernel';
import type { GoodsLine, TakenLot } from '../records/lines';
import type { Act } from '../records/site.events';
import type { ControlStatus, DecidingRule, MatterAsked } from '../rulebook/control/control-status';
import { controlStatusOf } from '../rulebook/control/control-status-of';
import type { FactsOfAct } from './facts';

/** A lot in a line of exported goods, and whether it is a controlled item on the day of the export. */
export type ControlledLot = Readonly<{ line: GoodsLine; lot: TakenLot; status: ControlStatus }>;

/** Of each lot that an export takes; of other acts, and where the rulebook is empty, of none. */
export function controlOfGoods(
  act: Act,
  { rulesOn, assayOf }: Pick<FactsOfAct, 'rulesOn' | 'assayOf'>,
): readonly ControlledLot[] {
  if (act.type !== 'Exported' || !rulesOn) return [];
  const rules = rulesOn(act.data.occurredOn);
  if (rules.rules.length === 0) return [];
  return act.data.goods.flatMap((line) =>
    line.takes.map((lot) => ({
      line,
      lot,
      status: controlStatusOf(matterOfTake(line, lot, assayOf), rules),
    })),
  );
}

/** A lot in a line of goods as control asks about it. */
export function matterOfTake(
  { processingDegree, netMassGrams, takes }: GoodsLine,
  { lotId, material, ppm, assayRecordId }: TakenLot,
  assayOf: FactsOfAct['assayOf'],
): MatterAsked {
  return {
    material,
    ppm,
    ...assayOf?.(assayRecordId, lotId),
    magnetGrams: sumOfGrams(takes),
    ...(processingDegree === undefined ? {} : { processingDegree }),
    ...(netMassGrams === undefined ? {} : { netMassGrams }),
  };
}

/** What a flag names of the item that decides: its code, where it is written, and the numbers. */
export function decidingNumbers({ decidedBy, verdict, reason }: ControlStatus) {
  const [first] = decidedBy;
  return { verdict, reason, ...(first ? numbersOf(first) : {}) };
}

const numbersOf = ({
  controlCode,
  publicName,
  article,
  elements,
  valuePpm,
  fromPpm,
}: DecidingRule) => ({
  ...(controlCode === undefined ? {} : { controlCode }),
  source: [publicName, ...(article === undefined ? [] : [article])].join(', '),
  ...(elements === undefined ? {} : { elements }),
  ...(valuePpm === undefined ? {} : { valuePpm }),
  ...(fromPpm === undefined ? {} : { fromPpm }),
});
