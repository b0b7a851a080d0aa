import type { DomainEvent } from '@lodestone/kernel';
import type { Delivery } from '@lodestone/projections';
import { readFileSync } from 'node:fs';
import { exportersCount, NationalTrade } from '../registers/national-trade';

type Example = Readonly<{ type: string; data: object }>;

const exampleOf = (type: string): Example =>
  JSON.parse(readFileSync(`test/history/${type}.v1.json`, 'utf8')) as Example;

const places = '包头 赣州 宁波 天津 厦门 合肥 绵阳 烟台 太原 沈阳'.split(' ');
const latin = 'Baotou Ganzhou Ningbo Tianjin Xiamen Hefei Mianyang Yantai Taiyuan Shenyang'.split(
  ' ',
);
const trades = ['Motor Works', 'Động cơ Sao', 'Løgstør Vindkraft A/S', 'Łódź Silniki Sp. z o.o.'];

/**
 * The nation of the registers with sites, and with ids, papers and names that differ as they do
 * where people write them: a fifth of the sales on the chain, running contracts of a hundred deals.
 */
export class NamedTrade {
  constructor(private readonly events: number) {}

  *deliveries(): Iterable<Delivery> {
    const site = exampleOf('SiteOpened');
    let at = 0n;
    const deliver = (delivery: Delivery, ordinal: number, event: DomainEvent): Delivery => {
      at += 1n;
      const position = { commit: at, prepare: at };
      const { stream } = delivery.recorded;
      const revision = ordinal;
      return { ordinal, recorded: { ...delivery.recorded, stream, revision, event, position } };
    };
    for (const delivery of new NationalTrade(this.events - exportersCount).deliveries()) {
      const { event } = delivery.recorded;
      if (event.type !== 'EnterpriseRegistered') {
        const ordinal = delivery.ordinal + exportersCount;
        yield deliver(delivery, ordinal, named(event, ordinal));
        continue;
      }
      const n = delivery.ordinal;
      yield deliver(delivery, 2 * n, { ...event, data: enterprise(event.data as object, n) });
      const siteId = `S-${n}`;
      const data = { ...site.data, siteId, enterpriseId: `E-${n}`, ...siteName(n) };
      const opened = { ...delivery.recorded, stream: `site-${siteId}` };
      yield deliver({ ...delivery, recorded: opened }, 2 * n + 1, { type: 'SiteOpened', data });
    }
  }
}

const enterprise = (data: object, n: number): object => ({
  ...data,
  name: `${places[n % 10]}第${n}稀土有限公司`,
  nameLatin: `${latin[n % 10]} No. ${n} Rare Earth Co., Ltd.`,
  identifiers: [{ scheme: 'uscc', value: `91110000${String(n).padStart(9, '0')}X` }],
});

const siteName = (n: number) => ({
  name: `${places[n % 10]}${n}厂`,
  nameLatin: `${latin[n % 10]} Works ${n}`,
});

type Loose = Record<string, unknown>;

function named(event: DomainEvent, ordinal: number): DomainEvent {
  const data = event.data as Loose;
  switch (event.type) {
    case 'PartyDeclared':
      return {
        ...event,
        data: { ...data, declaration: declaration(data['declaration'] as Loose) },
      };
    case 'Refined': {
      const [lot] = data['makes'] as Loose[];
      const makes = [1, 2].map((n) => ({ ...lot, lotId: `LOT-${ordinal}-${n}` }));
      return { ...event, data: { ...data, makes } };
    }
    case 'SoldToClient':
      return { ...event, data: onChain({ ...data, ...papers(ordinal) }, ordinal) };
    case 'Exported':
      return { ...event, data: { ...data, ...papers(ordinal), ...customs(ordinal) } };
    default:
      return event;
  }
}

function declaration(declared: Loose): Loose {
  const nameLatin = String(declared['nameLatin']);
  const n = Number(/\d+$/.exec(nameLatin)?.[0] ?? 0);
  return { ...declared, nameLatin: nameLatin.replace('Motor Works', trades[n % 4] ?? '') };
}

const papers = (ordinal: number) => ({
  contractNumber: `CN-2025/${Math.floor(ordinal / 100)}`,
  invoiceNumber: String(25_442_000_000_000_000_000n + BigInt(ordinal) * 7n),
});

const customs = (ordinal: number) => ({
  customsDeclarationNumber: `0202${String(ordinal).padStart(14, '0')}`,
});

function onChain(sale: Loose, ordinal: number): Loose {
  if (ordinal % 5 !== 0) return sale;
  const { buyerRef: _b, importerRef: _i, consigneeRef: _c, endUserRef: _e, ...rest } = sale;
  return { ...rest, buyerId: `E-${(ordinal / 5) % exportersCount}` };
}
