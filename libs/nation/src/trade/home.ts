import type { HomeOrder } from '../demand/demand';
import { gramsOf } from '../making/content';
import type { Portion } from '../making/lot';
import type { Making } from '../making/making';
import { recordAct, takesOf } from '../making/record-act';
import { deliver } from '../moving/deliver';
import { homeClients, type HomeClient } from '../people/clients-home';
import { enterpriseOfSite } from '../people/enterprises';
import { separators } from '../planning/chain';
import { isTurn, lackingOf } from '../planning/cover';
import { workdayFrom, type CivilDate } from '../time/calendar';
import { dayOfWeek } from '../time/weeks';
import { recyclers } from '../upstream/recycle';
import { wares, yuanOn, type Ware } from '../upstream/goods';
import type { Now } from '../upstream/mine';
import { traders } from '../works/works';
import { drawMagnets } from './draw-magnets';
import { magnetsCode } from './magnets-code';
import { invoiceNumber, minorOf } from './papers';
import { pricePerKilogram } from './prices';

export type HomeSale = Readonly<{
  siteId: string;
  client: HomeClient;
  on: CivilDate;
  lines: ReadonlyArray<
    Readonly<{ goodsCode: string; grade: string; portions: readonly Portion[]; yuan: number }>
  >;
}>;

/** A sale at home to somebody who keeps no account: delivered, and out of the books. */
export function sellAtHome(making: Making, { siteId, client, on, lines }: HomeSale): void {
  const sold = lines.filter(({ portions }) => portions.length > 0);
  if (sold.length === 0) return;
  const { declaration, endUse, endUseCode, key } = client;
  recordAct(making, {
    siteId,
    recordId: making.nextRecordId(siteId, on, 'SALE'),
    body: {
      type: 'SoldToClient',
      occurredOn: on,
      buyer: declaration,
      endUser: { ...declaration, endUse },
      endUseCode,
      destinationCountryCode: 'CN',
      contractNumber: `${enterpriseOfSite(siteId).enterpriseId}-${on.slice(0, 4)}-${key}`,
      invoiceNumber: invoiceNumber(making.random('papers'), on),
      goods: sold.map(({ goodsCode, grade, portions, yuan }) => ({
        goodsCode,
        grade,
        valueMinor: minorOf('CNY', gramsOf(portions), yuan),
        currency: 'CNY',
        takes: takesOf(portions),
      })),
    },
    takes: sold.flatMap(({ portions }) => portions),
    isLast: true,
  });
}

export function sellMagnetsAtHome(
  making: Making,
  { siteId, grade, on, grams, client }: HomeOrder,
): void {
  const yuan = pricePerKilogram(grade, 'CNY', on);
  // A buyer next door takes what there is: the ships do not wait for it.
  const portions = making.book.draw({ siteId, material: 'ndfeb-magnet', grade, on }, grams);
  const lines = [{ grade, portions, goodsCode: magnetsCode, yuan }];
  sellAtHome(making, { siteId, client, on, lines });
}

/** Every trading house fetches what it will sell from the works that make it. */
export function supplyTraders(now: Now): void {
  const { making, stages, week } = now;
  const on = workdayFrom(dayOfWeek(week, 1));
  for (const [n, [to, rows]] of Object.entries(traders).entries()) {
    if (!isTurn(week, making.rhythm.orderWeeks, n)) continue;
    const byWorks = new Map<string, { grade: (typeof rows)[number][0]; grams: number }[]>();
    for (const [grade, from] of rows) {
      const item = { siteId: to, material: 'ndfeb-magnet', grade } as const;
      const lacking = lackingOf(now, item, { stage: stages.tradedMagnets, week });
      const stock = making.book.stock({ ...item, siteId: from, on });
      const grams = Math.min(Math.ceil(lacking / 100_000) * 100_000, stock);
      if (grams > 0) byWorks.set(from, [...(byWorks.get(from) ?? []), { grade, grams }]);
    }
    for (const [from, wanted] of byWorks) {
      const lines = drawMagnets(making, from, wanted, on).map(({ grade, portions }) => ({
        portions,
        goodsCode: magnetsCode,
        grade,
        code: grade,
        yuanPerKilogram: pricePerKilogram(grade, 'CNY', on) * 0.93,
      }));
      deliver(making, { from, to, on, lines });
    }
  }
}

const lights = [
  ...[wares.lanthanumCeriumCarbonate, wares.lanthanumCeriumOxide],
  ...[wares.lanthanumCarbonate, wares.ceriumOxide],
];
const middles = [
  ...[wares.segOxide, wares.yttriumOxide, wares.heavyOxide],
  ...[wares.samariumOxide, wares.europiumOxide, wares.gadoliniumOxide, wares.holmiumOxide],
];

/** Once in four weeks the plants sell what they make beside what they are for. */
export function sellByProducts({ making, week }: Now): void {
  const on = workdayFrom(dayOfWeek(week, 1));
  for (const [n, siteId] of plants.entries()) {
    if ((week + n) % 4 !== 0) continue;
    const lineOf = (ware: Ware) => ({
      goodsCode: ware.goodsCode,
      grade: 'ungraded',
      yuan: yuanOn(ware, on),
      portions: making.book.drawAll({ siteId, material: ware.material, on }),
    });
    const { catalysts, phosphors } = homeClients;
    sellAtHome(making, { siteId, on, client: catalysts, lines: lights.map(lineOf) });
    sellAtHome(making, { siteId, on, client: phosphors, lines: middles.map(lineOf) });
  }
}

/** Who makes by-products: separators, and recyclers of what is in magnets beside neodymium. */
const plants: readonly string[] = [...separators.map(({ siteId }) => siteId), ...recyclers];
