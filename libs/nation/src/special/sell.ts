import { specialExports } from '../demand/special-exports';
import { gramsOf } from '../making/content';
import type { Making } from '../making/making';
import { homeClients } from '../people/clients-home';
import { workdayFrom } from '../time/calendar';
import { dayOfWeek, weekOf } from '../time/weeks';
import { sellAtHome } from '../trade/home';
import { magnetsCode } from '../trade/magnets-code';
import { clientOf, exportOneLine } from '../trade/one-line';
import { pricePerKilogram } from '../trade/prices';
import type { Now } from '../upstream/mine';
import { bondedWorks, workBonded } from './bonded';
import { samariumCobaltRecipes, samariumCobaltWorks, workSamariumCobalt } from './samarium-cobalt';

/** A week of the works that make other magnets than sintered NdFeB. */
export function workSpecialMagnets(now: Now): void {
  workSamariumCobalt(now);
  workBonded(now);
  for (const one of specialExports) if (weekOf(one.on) === now.week) ship(now.making, one);
  if (now.week % 8 === 5) sellRest(now);
}

/** @throws Error when it does not lie there: the works made too little of it */
function ship(
  making: Making,
  { siteId, material, grade, clientKey, on, grams }: (typeof specialExports)[number],
): void {
  const portions = making.book.draw({ siteId, material, grade, on }, grams);
  if (gramsOf(portions) < grams) throw new Error(`${siteId} lacks ${grade} on ${on}`);
  const recordId = making.nextRecordId(siteId, on, 'EXP');
  exportOneLine(making, { recordId, on, client: clientOf(clientKey), portions });
}

/** What the ships will not need for a while is sold at home. */
const keptGrams = 6_000_000;

function sellRest({ making, week }: Now): void {
  const on = workdayFrom(dayOfWeek(week, 2));
  const shelves = [
    ...samariumCobaltRecipes.map(
      ({ grade }) => [samariumCobaltWorks, 'smco-magnet', grade] as const,
    ),
    [bondedWorks, 'ndfeb-bonded-magnet', 'BNP-10'] as const,
  ];
  for (const [n, [siteId, material, grade]] of shelves.entries()) {
    const item = { siteId, material, grade, on };
    const open = making.book.stock(item) - keptGrams;
    if (open < 500_000) continue;
    const client = homeClients.motors[n % homeClients.motors.length];
    const yuan = pricePerKilogram(grade, 'CNY', on);
    const portions = making.book.draw(item, Math.floor(open / 1_000) * 1_000);
    const lines = [{ grade, portions, goodsCode: magnetsCode, yuan }];
    if (client) sellAtHome(making, { siteId, client, on, lines });
  }
}
