import fc from 'fast-check';
import {
  clientAbroad,
  clientAtHome,
  MemoryLedger,
  openSite,
  recordAct,
  registerEnterprise,
  rowsByCategory,
  voidRecord,
  type AnyCommand,
} from '@lodestone/testing';
import { addContents, contentOf, postingsOf, type PostingLine } from '../index';
import { flowsOf } from './flows';
import type { LotRow, RecordRow, SentRow } from './site.rows';
import { isAct, siteStream, type Act, type RecordVoided } from './site.events';
import type { RecordAct, SubmittedAct, SubmittedLot } from './submitted';

const sites = ['A', 'B'] as const;

/** Raw numbers that a history is made from; what they come to depends on what is there by then. */
type Move = Readonly<{ verb: number; site: number; pick: number; grams: number; day: number }>;

const moves = fc.array(
  fc.record({
    verb: fc.nat(99),
    site: fc.nat(1),
    pick: fc.nat(1_000),
    grams: fc.integer({ min: 1, max: 2_000_000 }),
    day: fc.nat(300),
  }),
  // Sized by hand: the default favours short histories, in which nothing comes to be received.
  { minLength: 1, maxLength: 120, size: 'max' },
);

const civilDate = (day: number): string =>
  new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);

const compositions: ReadonlyArray<SubmittedLot['ppm']> = [
  { Nd: 639_000, Pr: 206_000 },
  { La: 300_000, Ce: 500_000 },
  { Dy: 870_000 },
  { Nd: 8_000, Ce: 26_000, Dy: 30, Fe: 200_000 },
];

function begin(): MemoryLedger {
  const ledger = new MemoryLedger();
  for (const site of sites) {
    ledger.submit(registerEnterprise(`E${site}`));
    ledger.submit(openSite(site, `E${site}`));
  }
  return ledger;
}

const live = (ledger: MemoryLedger, site: string): LotRow[] =>
  ledger
    .rows(siteStream(site))
    .scan<LotRow>('lot/')
    .map(([, lot]) => lot)
    .filter((lot) => lot.state === 'live' && lot.massGrams > 0);

const pickFrom = <T>(items: readonly T[], pick: number): T | undefined =>
  items[pick % Math.max(1, items.length)];

const papers = { destinationCountryCode: 'DE', contractNumber: 'C', invoiceNumber: 'I' };
const line = { goodsCode: '8505111000', grade: 'N42SH', valueMinor: '1', currency: 'EUR' };

/** Turns numbers into a command that often, but not always, can be recorded. */
function commandOf(ledger: MemoryLedger, move: Move, n: number): AnyCommand | undefined {
  const { verb, pick, day } = move;
  const site = sites[move.site] as string;
  const recordId = `r${n}`;
  const occurredOn = civilDate(day);
  const act = (submitted: object): RecordAct =>
    recordAct(site, recordId, { occurredOn, ...submitted } as SubmittedAct);

  const lot = pickFrom(live(ledger, site), pick);
  const massGrams = lot ? 1 + (move.grams % (lot.massGrams + (verb % 7 === 0 ? 2 : 0))) : 0;
  const take = { lotId: lot?.lotId ?? '', massGrams };

  if (verb < 20 || !lot) {
    const ppm = compositions[pick % compositions.length] ?? {};
    const material = ppm['Fe'] ? 'rock-ore' : 'mixed-rare-earth-oxide';
    const makes = [{ lotId: `L${n}`, material, massGrams: move.grams, ppm }];
    return act({ type: ppm['Fe'] ? 'Mined' : 'OpeningStockDeclared', makes });
  }
  if (verb < 40) {
    const second = pickFrom(live(ledger, site), pick + 1);
    const takes =
      second && second.lotId !== lot.lotId && verb % 2 === 0
        ? [take, { lotId: second.lotId, massGrams: second.massGrams }]
        : [take];
    const made = Math.max(1, Math.floor(massGrams * 0.8));
    const makes = [
      { lotId: `L${n}`, material: lot.material, massGrams: made, ppm: lot.ppm },
      ...(massGrams > 10 && verb % 3 === 0
        ? [{ lotId: `L${n}s`, material: 'ndfeb-swarf', massGrams: 1, ppm: lot.ppm }]
        : []),
    ];
    const wastes = verb % 5 === 0 ? [{ material: 'tailings', massGrams: 7, ppm: { Nd: 3 } }] : [];
    const adds = verb % 4 === 0 ? [{ material: 'iron', massGrams: 11 }] : [];
    return act({ type: 'Refined', step: 'separation', takes, makes, wastes, adds });
  }
  if (verb < 55) {
    const receivingSiteId = sites[1 - move.site];
    const sale = { type: 'SoldToClient', ...papers, goods: [{ ...line, takes: [take] }] };
    if (verb < 45) return act({ ...sale, buyer: clientAtHome });
    if (verb < 50) return act({ ...sale, receivingSiteId });
    const takes = [{ ...take, successorLotId: `L${n}S` }];
    return act({ ...sale, buyer: clientAbroad, goods: [{ ...line, takes }] });
  }
  if (verb < 65) {
    const saleDealId = lot.dealId;
    const goods = [{ ...line, ...(saleDealId ? { saleDealId } : {}), takes: [take] }];
    const parties = {
      buyer: clientAbroad,
      importer: clientAbroad,
      consignee: clientAbroad,
      endUser: clientAbroad,
      endUseCode: 'traction-motors',
      finalDestinationCountryCode: 'DE',
    };
    return act({ type: 'Exported', ...papers, ...parties, goods });
  }
  if (verb < 80) {
    // Only what still stands: a receipt of a voided sale contradicts it on purpose (postings.md V5).
    const sender = ledger.rows(siteStream(sites[1 - move.site] as string));
    const sent = sender.scan<SentRow>('sent/').filter(([, row]) => row.state === 'live');
    const row = pickFrom(sent, pick)?.[1];
    if (!row) return undefined;
    const arrived = Math.max(1, row.sent.massGrams + ((verb % 3) - 1));
    const receipt = {
      movementId: row.movementId,
      sentLotId: row.sent.lotId,
      lotId: `L${n}`,
      massGrams: arrived,
    };
    return act({ type: 'Received', receipts: [receipt] });
  }
  const records = ledger
    .rows(siteStream(site))
    .scan<RecordRow>('record/')
    .filter(([, record]) => record.state === 'live');
  const target = pickFrom(records, pick)?.[0].slice('record/'.length);
  return target === undefined ? undefined : voidRecord(site, recordId, target);
}

function play(history: readonly Move[]): { ledger: MemoryLedger; commands: AnyCommand[] } {
  const ledger = begin();
  const commands: AnyCommand[] = [];
  history.forEach((move, n) => {
    const command = commandOf(ledger, move, n);
    if (command && ledger.submit(command).outcome === 'accepted') commands.push(command);
  });
  return { ledger, commands };
}

const linesOf = (ledger: MemoryLedger): ReadonlyArray<readonly PostingLine[]> =>
  ledger.log
    .map(({ event }) => event)
    .filter((event) => isAct(event) || event.type === 'RecordVoided')
    .map((event) => postingsOf(event as Act | RecordVoided));

/** Sums of grams and of each element, under any key; what is nil is left out. */
function booksBy(
  lines: Iterable<PostingLine>,
  key: (line: PostingLine) => string,
): Record<string, readonly [number, Record<string, bigint>]> {
  const grams = new Map<string, number>();
  const contents = new Map<string, PostingLine['content'][]>();
  for (const posted of lines) {
    const name = key(posted);
    grams.set(name, (grams.get(name) ?? 0) + posted.massGrams);
    contents.set(name, [...(contents.get(name) ?? []), posted.content]);
  }
  return Object.fromEntries(
    [...grams]
      .map(([name, sum]) => {
        const content = Object.fromEntries(addContents(contents.get(name) ?? []));
        return [name, [sum, content]] as const;
      })
      .filter(([, [sum, content]]) => sum !== 0 || Object.keys(content).length > 0),
  );
}

const byLot = ({ siteId, lotId }: PostingLine): string => `${siteId}/${lotId ?? ''}`;
const inStock = (lines: Iterable<PostingLine>): PostingLine[] =>
  [...lines].filter(({ account }) => account === 'stock');

function expectNeverNegative(lines: readonly PostingLine[]): void {
  const byDate = [...lines].sort((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1));
  byDate.forEach((line, index) => {
    // A date is judged when all its lines are in.
    if (byDate[index + 1]?.occurredOn === line.occurredOn) return;
    const [books] = Object.values(booksBy(byDate.slice(0, index + 1), byLot));
    const [grams, content] = books ?? [0, {}];
    expect(grams).toBeGreaterThanOrEqual(0);
    for (const micrograms of Object.values(content)) expect(micrograms >= 0n).toBe(true);
  });
}

const runs = { numRuns: 150 };

describe('any history', () => {
  it('is made of events that each sum to zero in grams and in every rare earth', () => {
    fc.assert(
      fc.property(moves, (history) => {
        for (const lines of linesOf(play(history).ledger)) {
          expect(booksBy(lines, () => 'event')).toEqual({});
        }
      }),
      runs,
    );
  });

  it('leaves in the books of every lot exactly what its row says is left', () => {
    fc.assert(
      fc.property(moves, (history) => {
        const { ledger } = play(history);
        const books = booksBy(inStock(linesOf(ledger).flat()), byLot);
        const rows = sites.flatMap((site) =>
          live(ledger, site).map(({ lotId, massGrams, ppm }) => {
            const content = Object.fromEntries(contentOf(massGrams, ppm));
            return [`${site}/${lotId}`, [massGrams, content]] as const;
          }),
        );
        expect(books).toEqual(Object.fromEntries(rows));
      }),
      runs,
    );
  });

  it('never takes a lot below zero, on any date as known at any ordinal', () => {
    fc.assert(
      fc.property(moves, (history) => {
        const known = new Map<string, PostingLine[]>();
        for (const lines of linesOf(play(history).ledger)) {
          for (const line of inStock(lines)) {
            known.set(byLot(line), [...(known.get(byLot(line)) ?? []), line]);
          }
          // Only the lots that this event touched can have changed, on any date.
          for (const lot of new Set(inStock(lines).map(byLot))) {
            expectNeverNegative(known.get(lot) ?? []);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has after its voids the books of a history in which only what stands was recorded', () => {
    fc.assert(
      fc.property(moves, (history) => {
        const { ledger, commands } = play(history);
        const voided = new Set(
          ledger.log
            .filter(({ event }) => event.type === 'RecordVoided')
            .map(({ event }) => {
              const { siteId, targetRecordId } = (event as RecordVoided).data;
              return `${siteId}/${targetRecordId}`;
            }),
        );
        const again = begin();
        for (const command of commands) {
          if (command.type !== 'RecordAct') continue;
          const { siteId, recordId } = command.data;
          if (voided.has(`${siteId}/${recordId}`)) continue;
          expect(again.submit(command)).toMatchObject({ outcome: 'accepted' });
        }
        const key = ({ account, siteId, lotId, ownerId, occurredOn }: PostingLine): string =>
          [account, siteId, lotId, ownerId, occurredOn].join('|');
        expect(booksBy(linesOf(ledger).flat(), key)).toEqual(booksBy(linesOf(again).flat(), key));
      }),
      runs,
    );
  });

  it('gives the same rows when it is folded again', () => {
    fc.assert(
      fc.property(moves, (history) => {
        const { ledger } = play(history);
        const again = new MemoryLedger();
        for (const { stream, event, metadata } of ledger.log) {
          again.record(stream, event, metadata.contentDigest);
        }
        expect(rowsByCategory(again, 'site')).toEqual(rowsByCategory(ledger, 'site'));
      }),
      { numRuns: 40 },
    );
  });

  it('stamps on every taken line what the lot was made with', () => {
    fc.assert(
      fc.property(moves, (history) => {
        const made = new Map<string, object>();
        for (const { event } of play(history).ledger.log) {
          if (!isAct(event)) continue;
          const { takes, makes } = flowsOf(event);
          for (const { lotId, ownerId, material, ppm, assayRecordId } of takes) {
            const before = made.get(`${event.data.siteId}/${lotId}`);
            expect({ ownerId, material, ppm, assayRecordId }).toEqual(before);
          }
          for (const { lotId, ownerId, material, ppm, assayRecordId } of makes) {
            made.set(`${event.data.siteId}/${lotId}`, { ownerId, material, ppm, assayRecordId });
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the random histories', () => {
  it('reach every kind of act and the void of each', () => {
    const seen = new Set<string>();
    for (const history of fc.sample(moves, { numRuns: 200, seed: 785 })) {
      for (const { event } of play(history).ledger.log) {
        seen.add(event.type);
        if (event.type === 'RecordVoided') {
          seen.add(`void of ${(event as RecordVoided).data.reversed.type}`);
        }
      }
    }
    const acts = [
      'Mined',
      'OpeningStockDeclared',
      'Refined',
      'SoldToClient',
      'Exported',
      'Received',
    ];
    expect([...seen]).toEqual(
      expect.arrayContaining(acts.flatMap((act) => [act, `void of ${act}`])),
    );
  });
});
