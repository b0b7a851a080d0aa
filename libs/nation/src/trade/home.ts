import type { Purchase, HomeOrder } from '../demand/demand';
import { traderSite } from '../demand/orders';
import { gramsOf } from '../making/content';
import type { Portion } from '../making/lot';
import type { Making } from '../making/making';
import { homeClients, type HomeClient } from '../people/clients-home';
import { enterpriseOfSite } from '../people/enterprises';
import { workdayFrom, type CivilDate } from '../time/calendar';
import { dayOfWeek } from '../time/weeks';
import { deliver } from '../upstream/deliver';
import { wares, type Ware } from '../upstream/goods';
import { site } from '../upstream/rates';
import { worksSites } from '../works/recipes';
import { drawMagnets, magnetsCode } from './draw-magnets';
import { invoiceNumber, minorOf } from './papers';
import { pricePerKilogram } from './prices';

type HomeSale = Readonly<{
  siteId: string;
  client: HomeClient;
  on: CivilDate;
  lines: ReadonlyArray<
    Readonly<{ goodsCode: string; grade: string; portions: readonly Portion[]; yuan: number }>
  >;
}>;

/** A sale at home to somebody who keeps no account: delivered, and out of the books. */
function sellAtHome(making: Making, { siteId, client, on, lines }: HomeSale): void {
  const sold = lines.filter(({ portions }) => portions.length > 0);
  if (sold.length === 0) return;
  const { declaration, endUse, endUseCode, key } = client;
  making.acts.push({
    siteId,
    recordId: making.nextRecordId(siteId, on, 'SALE'),
    occurredOn: on,
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
        takes: portions.map(({ lot, grams }) => ({ lotId: lot.lotId, massGrams: grams })),
      })),
    },
    standsOn: new Set(sold.flatMap(({ portions }) => portions.map(({ lot }) => lot.madeBy))),
    isLast: true,
  });
}

export function sellMagnetsAtHome(
  making: Making,
  { siteId, grade, on, grams, client }: HomeOrder,
): void {
  const yuan = pricePerKilogram(grade, 'CNY', on);
  const lines = drawMagnets(making, siteId, [{ grade, grams }], on).map((line) => ({
    ...line,
    goodsCode: magnetsCode,
    yuan,
  }));
  sellAtHome(making, { siteId, client, on, lines });
}

/** Magnets from a works to the trading house. */
export function supplyTrader(making: Making, { from, on, lines }: Purchase): void {
  const day = workdayFrom(on);
  deliver(making, {
    from,
    to: traderSite,
    on: day,
    lines: drawMagnets(making, from, lines, day).map(({ grade, portions }) => ({
      portions,
      goodsCode: magnetsCode,
      grade,
      code: grade,
      yuanPerKilogram: pricePerKilogram(grade, 'CNY', day) * 0.93,
    })),
  });
}

/** Once in four weeks the plants sell what they make beside what they are for. */
export function sellByProducts(making: Making, week: number): void {
  const all = (siteId: string, on: CivilDate, { material, goodsCode, yuanPerKilogram }: Ware) => ({
    goodsCode,
    grade: 'ungraded',
    yuan: yuanPerKilogram,
    portions: making.book.draw(
      { siteId, material, on },
      making.book.stock({ siteId, material, on }),
    ),
  });
  const on = workdayFrom(dayOfWeek(week, 1));
  const catalysts = { client: homeClients.catalysts, on };
  const { separationNorth, separationSouth } = site;
  sellAtHome(making, {
    ...catalysts,
    siteId: separationNorth,
    lines: [all(separationNorth, on, wares.lanthanumCeriumCarbonate)],
  });
  sellAtHome(making, {
    ...catalysts,
    siteId: separationSouth,
    lines: [all(separationSouth, on, wares.lanthanumCeriumOxide)],
  });
  for (const siteId of worksSites) {
    const lines = [all(siteId, on, wares.swarf), all(siteId, on, wares.offCuts)];
    sellAtHome(making, { siteId, client: homeClients.recycler, on, lines });
  }
}
