import type { Making } from '../making/making';
import type { Portion } from '../making/lot';
import { dispatch } from '../moving/dispatch';
import { receive } from '../moving/receive';
import { enterpriseOfSite } from '../people/enterprises';
import { addDays, type CivilDate } from '../time/calendar';
import { firstDay } from '../time/weeks';
import type { MagnetLine } from './draw-magnets';

/** The bonded warehouse of the enterprise, if it has one. */
export const bondedSiteOf = (siteId: string): string | undefined =>
  enterpriseOfSite(siteId).sites.find(({ activities }) => activities.includes('bonded-warehousing'))
    ?.siteId;

/** Into bond some days before the ship, whole: what is exported then leaves from there. */
export function throughBond(
  making: Making,
  lines: readonly MagnetLine[],
  { from, bond, exportedOn }: Readonly<{ from: string; bond: string; exportedOn: CivilDate }>,
): readonly MagnetLine[] {
  return lines.map(({ grade, portions }) => {
    const ready = portions.reduce(
      (latest, { lot }) => (lot.availableOn > latest ? lot.availableOn : latest),
      firstDay,
    );
    const wished = addDays(exportedOn, -making.random('bond').between(3, 9));
    const on = wished > ready ? wished : ready;
    const sent = dispatch(making, {
      from,
      to: bond,
      on,
      purpose: 'bonded',
      portions,
      code: `B-${grade}`,
    });
    const arrivedOn = addDays(on, 1) < exportedOn ? addDays(on, 1) : exportedOn;
    const { lots } = receive(making, sent, {
      to: bond,
      on: arrivedOn,
      arrived: sent.lines.map((line) => ({ sent: line, grams: line.grams })),
    });
    return {
      grade,
      portions: lots.map((lot): Portion => {
        const grams = lot.leftGrams;
        lot.leftGrams = 0;
        return { lot, grams };
      }),
    };
  });
}
