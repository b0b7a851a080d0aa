import type { Making } from '../making/making';
import { receive, receiveReturn, type Arrived } from '../moving/receive';
import { sellOnChain } from '../moving/deliver';
import type { SentLine } from '../moving/sent';
import { weekOf } from '../time/weeks';
import { addDays, type CivilDate } from '../time/calendar';
import { wares, type Ware } from '../upstream/goods';
import { fromStock, type Case } from './case';

type Consignment = Readonly<{
  name: string;
  from: string;
  to: string;
  ware: Ware;
  grams: number;
  arrived: (sent: SentLine) => Omit<Arrived, 'sent'>;
}>;

const consignments: ReadonlyArray<Consignment & Readonly<{ fromDay: CivilDate }>> = [
  {
    name: 'CASE-SHORT',
    fromDay: '2024-07-08',
    from: 'BT-SEP.SX1',
    to: 'BT-MET.EL1',
    ware: wares.ndprOxide,
    grams: 20_000_000,
    // Six of two hundred drums are not on the lorry.
    arrived: ({ grams }) => ({
      grams: grams - 600_000,
      discrepancy: 'package-missing',
      lotId: 'CASE-SHORT-OX',
    }),
  },
  {
    name: 'CASE-OVER',
    fromDay: '2024-09-02',
    from: 'SC-SEP.SX1',
    to: 'SC-MET.EL1',
    ware: wares.ndprOxide,
    grams: 12_000_000,
    arrived: ({ grams }) => ({
      grams: grams + 100_000,
      discrepancy: 'package-surplus',
      lotId: 'CASE-OVER-OX',
    }),
  },
  {
    name: 'CASE-SURPLUS',
    fromDay: '2025-05-12',
    from: 'BT-SP2.SX1',
    to: 'BT-ME2.EL1',
    ware: wares.ndprOxide,
    grams: 8_000_000,
    // A drum too many: not the sender's line, and a lot of its own.
    arrived: ({ grams }) => ({
      grams,
      surplus: { lotId: 'CASE-SURPLUS-MORE', massGrams: 50_000 },
      discrepancy: 'package-surplus',
      lotId: 'CASE-SURPLUS-OX',
    }),
  },
  {
    name: 'CASE-REFUSED',
    fromDay: '2025-02-17',
    from: 'GZ-MET.EL1',
    to: 'GZ-MAG.W1',
    ware: wares.ndprMetal,
    grams: 5_000_000,
    arrived: ({ grams }) => ({
      grams: 0,
      refused: { massGrams: grams, reason: 'off-specification' },
    }),
  },
];

export const receiptCases: readonly Case[] = consignments.map(({ fromDay, ...consignment }) => ({
  name: consignment.name,
  records: [
    ...[consignment.name, `${consignment.name}-REC`],
    ...(consignment.name === 'CASE-REFUSED' ? ['CASE-REFUSED-BACK'] : []),
  ],
  fromWeek: weekOf(fromDay),
  happen: (making, on) => consign(making, consignment, on),
}));

function consign(making: Making, given: Consignment, on: CivilDate): boolean {
  const { name, from, to, ware, grams, arrived } = given;
  const portion = fromStock(making, { siteId: from, material: ware.material, on }, grams);
  if (!portion) return false;
  const lines = [{ ...ware, grade: 'ungraded' as const, portions: [portion] }];
  const sent = sellOnChain(making, { from, to, on, lines, recordId: name });
  const [line] = sent.lines;
  if (!line) return false;
  const arrivedOn = addDays(on, 4);
  const received = receive(making, sent, {
    to,
    on: arrivedOn,
    recordId: `${name}-REC`,
    arrived: [{ sent: line, ...arrived(line) }],
  });
  for (const lot of received.lots) making.book.add(lot);
  if (received.lots.length > 0) return true;
  const back = receiveReturn(making, received, {
    line: 1,
    sent: line,
    grams,
    on: addDays(arrivedOn, 6),
    recordId: `${name}-BACK`,
    lotId: `${name}-r`,
  });
  making.book.add(back);
  return true;
}
