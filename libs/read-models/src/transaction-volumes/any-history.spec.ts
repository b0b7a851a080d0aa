import type { RecordedEvent } from '@lodestone/kernel';
import type { SubmittedAct, SubmittedBringing, SubmittedGoods } from '@lodestone/ledger';
import { exported, goods, openingStock, sale, saleAbroad, saleOnChain } from '@lodestone/testing';
import { clientAbroad } from '@lodestone/testing/chain';
import { debitNote, givingUp } from '@lodestone/testing/deals';
import { saidToTests } from '@lodestone/testing/environment';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { TradedChain } from '@lodestone/testing/traded-chain';
import fc from 'fast-check';
import { addedUp, clientOf } from './added-up.fixture';
import { cubes } from './cubes';
import { sumVolumes, type VolumesPage, type VolumesQuestion } from './sum-volumes';
import { volumesRolledUpBy } from './transaction-volumes';
import { volumeColumns } from './volumes-question';

/** Blocks so small that a history of thirty records fills many, and ends in the middle of one. */
const smallCubes = cubes.map((cube, i) => ({
  ...cube,
  blockOrdinals: [3, 3, 4, 5, 7][i] as number,
}));
const readModel = volumesRolledUpBy(smallCubes);

/** A planted fault is only looked for, not looked into. */
const sometimes = { numRuns: 150, endOnFailure: saidToTests.shrink === 'no' };

describe('volumes of any history', () => {
  it('are at any moment what a ledger that had stopped there would say', () => {
    fc.assert(
      fc.property(histories, questions, fc.nat(), (history, question, nth) => {
        const { log } = traded(history);
        const knownAt = nth % log.length;
        const whole = following(log);
        const stopped = following(log.slice(0, knownAt + 1));

        const known = whole.ask((reading) => ask(reading, { ...question, knownAt }));

        expect(known).toEqual(stopped.ask((reading) => ask(reading, question)));
        whole.close();
        stopped.close();
      }),
      sometimes,
    );
  });

  it('are the sums of the lines, which nobody rolled up', () => {
    fc.assert(
      fc.property(histories, questions, fc.nat(), (history, question, nth) => {
        const { log } = traded(history);
        const knownAt = nth % log.length;
        const followed = following(log);

        const { groups } = followed.ask((reading) => ask(reading, { ...question, knownAt }));

        const told = groups.map(({ key, sold, exported: sent, givenUp }) => [
          JSON.stringify(key),
          Number(sold?.massGrams ?? 0),
          sold?.deals ?? 0,
          sold?.elementMicrograms['Nd'] ?? '0',
          sold?.adjustedMinor['CNY'] ?? '0',
          Number(sent?.massGrams ?? 0),
          sent?.deals ?? 0,
          sent?.adjustedMinor['CNY'] ?? '0',
          Number(givenUp?.massGrams ?? 0),
        ]);
        expect(told).toEqual(addedUp(log.slice(0, knownAt + 1), question));
        followed.close();
      }),
      sometimes,
    );
  });

  it('come to the same in all whatever they are broken down by, and the shares to the whole', () => {
    fc.assert(
      fc.property(histories, questions, (history, question) => {
        const followed = following(traded(history).log);
        const { groups, totals } = followed.ask((reading) => ask(reading, question));
        const undivided = followed.ask((reading) => ask(reading, { ...question, groupBy: [] }));

        expect(totals).toEqual(undivided.totals);
        for (const kind of ['sold', 'exported'] as const) {
          const sum = (of: (volume: NonNullable<(typeof groups)[0]['sold']>) => unknown) =>
            groups.reduce((all, { [kind]: side }) => all + BigInt(String(side ? of(side) : 0)), 0n);
          expect(sum(({ massGrams }) => massGrams)).toBe(BigInt(totals[kind]?.massGrams ?? 0));
          expect(sum(({ pieces }) => pieces)).toBe(BigInt(totals[kind]?.pieces ?? 0));
          expect(sum(({ deals }) => deals)).toBe(BigInt(totals[kind]?.deals ?? 0));
          expect(sum(({ valueMinor }) => valueMinor['CNY'] ?? 0)).toBe(
            BigInt(totals[kind]?.valueMinor['CNY'] ?? 0),
          );
          expect(sum(({ metalEquivalentMicrograms: metal }) => metal)).toBe(
            BigInt(totals[kind]?.metalEquivalentMicrograms ?? 0),
          );
          const isSome = Number(totals[kind]?.massGrams ?? 0) > 0;
          expect(sum(({ sharePpm }) => sharePpm)).toBe(isSome ? 1_000_000n : 0n);
        }
        followed.close();
      }),
      sometimes,
    );
  });

  it('are the same rows rebuilt as followed', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const { log } = traded(history);
        const followed = new FollowedReadModel(readModel);
        for (const recorded of log) followed.take([recorded]);

        expect(await followed.digestOfRebuilt(log)).toEqual(followed.digest());
        followed.close();
      }),
      { numRuns: 15 },
    );
  });
});

type Happening = Readonly<{
  what: 'home' | 'abroad' | 'chain' | 'export' | 'rest' | 'paper' | 'void';
  nth: number;
  day: string;
  goodsCode: string;
  grade: string;
  country: string;
  massGrams: number;
  pieces: number | undefined;
  /** Whose act it is by declaration, and whose the goods were. */
  declaredId: string | undefined;
  ownerId: string | undefined;
}>;

const happenings: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom(
    ...(['home', 'abroad', 'abroad', 'chain', 'export', 'export'] as const),
    ...(['rest', 'paper', 'paper', 'void', 'void', 'void'] as const),
  ),
  nth: fc.nat(),
  day: fc.constantFrom('2024-12-31', '2025-01-01', '2025-01-31', '2025-02-14', '2025-03-01'),
  goodsCode: fc.constantFrom('2846901920', '8505111000'),
  grade: fc.constantFrom('N42SH', 'N48H'),
  country: fc.constantFrom('DE', 'FR'),
  massGrams: fc.integer({ min: 1, max: 5_000 }),
  pieces: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
  declaredId: fc.constantFrom(undefined, 'RE', 'MAG'),
  ownerId: fc.constantFrom(undefined, undefined, 'MAG'),
});

/** As long as they may be: what spans several blocks is what roll-ups are for. */
const histories = fc.array(happenings, { minLength: 1, maxLength: 30, size: 'max' });

const some = <T>(...values: readonly T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined });

/** What leaves out most of a history is asked now and then, or little of it would be looked at. */
const seldom = <T>(...values: readonly T[]) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, fc.constantFrom(...values));

const questions: fc.Arbitrary<VolumesQuestion> = fc.record({
  groupBy: fc.oneof(
    fc.constantFrom([], ['grade' as const]),
    fc.subarray(['exporter', 'month'] as const),
    fc.subarray([...volumeColumns]),
  ),
  exporterId: some('RE', 'MAG'),
  operatorId: seldom('RE', 'MAG'),
  ownerId: seldom('RE', 'MAG'),
  monthFrom: some('2025-01'),
  monthTo: some('2025-01', '2025-02'),
  goodsCodes: some(['8505111000'], ['2846901920', '8505111000']),
  destinations: some(['DE']),
  clientIds: some(['abroad'], ['home', 'MAG']),
  asOf: some('2025-01-31', '2025-02-13', '2025-02-14', '2025-12-31'),
});

/** Each act takes from a lot of its own, so that all of them are possible. */
function traded(history: readonly Happening[]): TradedChain {
  const chain = new TradedChain();
  const standing: Standing[] = [];
  history.forEach((happening, n) => {
    if (happening.what === 'void') {
      const free = standing.filter(({ beside }) => beside.length === 0);
      const target = free[happening.nth % Math.max(1, free.length)];
      if (target === undefined) return;
      chain.void('SEP', target.recordId);
      standing.splice(standing.indexOf(target), 1);
      for (const { beside } of standing) {
        if (beside.includes(target.recordId)) beside.splice(beside.indexOf(target.recordId), 1);
      }
      return;
    }
    if (happening.what === 'rest' || happening.what === 'paper') {
      tellOfDeal(chain, standing, happening, n);
      return;
    }
    chain.record('SEP', `open-${n}`, stockOf(happening, `L-${n}`));
    const act = actOf(happening, n);
    chain.record('SEP', `act-${n}`, act);
    standing.push({ recordId: `act-${n}`, act, beside: [] });
  });
  return chain;
}

/** A record that stands, and what was told of its deal since: it is not taken back under that. */
type Standing = Readonly<{ recordId: string; act: SubmittedAct; beside: string[] }>;

/** A sale abroad is given up in part, or a paper changes what a deal comes to. */
function tellOfDeal(
  chain: TradedChain,
  standing: Standing[],
  { what, nth, day, massGrams }: Happening,
  n: number,
): void {
  const deals = standing.filter(({ act }) => 'goods' in act);
  const chosen =
    what === 'paper'
      ? deals
      : deals.filter(({ act }) => act.type === 'SoldToClient' && act.buyer === clientAbroad);
  const deal = chosen[nth % Math.max(1, chosen.length)];
  if (!deal || !('goods' in deal.act)) return;
  const [{ takes }] = deal.act.goods as readonly [SubmittedGoods];
  const [take] = takes as readonly [SubmittedGoods['takes'][number]];
  const recordId = `act-${n}`;
  const dealId = `SEP/${deal.recordId}/1`;
  const occurredOn = day < deal.act.occurredOn ? deal.act.occurredOn : day;
  // The n-th grams of a lot, so that there are always some.
  const part = { lotId: take.successorLotId, massGrams: 1, successorLotId: `F-${n}` };
  const act =
    what === 'paper'
      ? debitNote(String(massGrams), { dealId, occurredOn })
      : givingUp({ dealId, occurredOn, takes: [part] });
  if (what === 'rest' && deal.beside.length >= take.massGrams) return;
  chain.record('SEP', recordId, act);
  standing.push({ recordId, act, beside: [] });
  deal.beside.push(recordId);
}

function stockOf({ massGrams, ownerId }: Happening, lotId: string): SubmittedAct {
  const stock = openingStock(lotId, massGrams, '2024-01-01') as SubmittedBringing;
  const owned = ownerId === undefined ? {} : { ownerId };
  return { ...stock, makes: stock.makes.map((lot) => ({ ...lot, ...owned })) };
}

function actOf(happening: Happening, n: number): SubmittedAct {
  const { what, day, goodsCode, grade, country, massGrams, pieces, declaredId } = happening;
  const take = { lotId: `L-${n}`, massGrams };
  const line = (takes: readonly object[]) => [
    goods({
      goodsCode,
      grade,
      ...(pieces === undefined ? {} : { pieces }),
      takes: takes as never,
      valueMinor: String(massGrams),
    }),
  ];
  // MAG buys what is sold on the chain.
  const declared =
    declaredId === undefined || (what === 'chain' && declaredId === 'MAG')
      ? {}
      : { [what === 'export' ? 'exporterId' : 'sellerId']: declaredId };
  const terms = {
    ...declared,
    occurredOn: day,
    destinationCountryCode: country,
    goods: line([take]),
  };
  if (what === 'home') return sale(terms);
  if (what === 'chain') return saleOnChain(terms);
  if (what === 'export') return exported({ ...terms, finalDestinationCountryCode: country });
  return saleAbroad({ ...terms, goods: line([{ ...take, successorLotId: `S-${n}` }]) });
}

function following(log: readonly RecordedEvent[]): FollowedReadModel {
  const followed = new FollowedReadModel(readModel);
  followed.take(log);
  return followed;
}

function ask(reading: Parameters<typeof sumVolumes>[0], question: VolumesQuestion): VolumesPage {
  const { clientIds, ...rest } = question;
  const named = new Set(reading.rows('lines', '').map(({ client }) => client));
  const subjects = clientIds && [...named].filter((each) => clientIds.includes(clientOf(each)));
  const page = sumVolumes(reading, { ...rest, subjects, limit: 500 }, clientOf);
  // The moment is what the two are asked by; everything else must agree.
  return { ...page, knownAt: 0 };
}
