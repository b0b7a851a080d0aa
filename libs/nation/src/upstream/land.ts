import { roundUpTo } from '../making/content';
import { makeLots } from '../making/make-lots';
import { isTurn, lackingOf } from '../planning/cover';
import { suppliersAbroad } from '../people/parties';
import { customsDeclarationNumber, invoiceNumber } from '../trade/papers';
import { workdayFrom } from '../time/calendar';
import { dayOfWeek } from '../time/weeks';
import { wares, type Ware } from './goods';
import { varied, type Now } from './mine';
import { americanConcentrate, myanmarClay } from './ores';

type Landing = Readonly<{
  siteId: string;
  ware: Ware;
  ppm: Readonly<Record<string, number>>;
  supplier: (typeof suppliersAbroad)[keyof typeof suppliersAbroad];
  /** 0615: processed for abroad; 0110: general trade; 4561 and others are the customs' own. */
  tradeMode: string;
  portCode?: string;
}>;

const landings: readonly Landing[] = [
  {
    siteId: 'YN-IMP.YARD1',
    ware: wares.clay,
    ppm: myanmarClay,
    supplier: suppliersAbroad.myanmar,
    tradeMode: '0110',
  },
  {
    siteId: 'SH-IMP.YARD1',
    ware: wares.sichuanFeed,
    ppm: americanConcentrate,
    supplier: suppliersAbroad.unitedStates,
    tradeMode: '0110',
    portCode: 'CNSHA',
  },
];

/** Ore from abroad is landed when the separators will want it: it counts against their quota. */
export function land(now: Now): void {
  const { making, stages, week } = now;
  for (const [n, { siteId, ware, ppm, supplier, tradeMode, portCode }] of landings.entries()) {
    if (!isTurn(week, making.rhythm.mineWeeks, n)) continue;
    const item = { siteId, material: ware.material };
    const wanted = lackingOf(now, item, { stage: stages.feedAtSource, week });
    if (wanted === 0) continue;
    const random = making.random(siteId);
    const papers = making.random('papers');
    const on = workdayFrom(dayOfWeek(week, 1));
    makeLots(making, {
      type: 'ImportLanded',
      siteId,
      occurredOn: on,
      code: 'IMP',
      papers: {
        supplier,
        originCountryCode: supplier.countryCode,
        dispatchCountryCode: supplier.countryCode,
        customsDeclarationNumber: customsDeclarationNumber(papers, on, 'import'),
        tradeMode,
        ...(portCode === undefined ? {} : { portCode }),
        contractNumber: `${siteId.split('.')[0]}-${supplier.countryCode}-${on.slice(0, 4)}`,
        invoiceNumber: invoiceNumber(papers, on),
      },
      products: [
        {
          code: supplier.countryCode,
          material: ware.material,
          goodsCode: ware.goodsCode,
          massGrams: roundUpTo(1_000, wanted * random.within(1, 1.05)),
          ppm: varied(ppm, random, 0.03),
          method: 'supplier-certificate',
        },
      ],
    });
  }
}
