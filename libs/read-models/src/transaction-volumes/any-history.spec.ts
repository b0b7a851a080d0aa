import type { RecordedEvent } from '@lodestone/kernel';
import { postingsOf, type SubmittedAct, type SubmittedBringing } from '@lodestone/ledger';
import { exported, goods, openingStock, sale, saleAbroad, saleOnChain } from '@lodestone/testing';
import { saidToTests } from '@lodestone/testing/environment';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { TradedChain } from '@lodestone/testing/traded-chain';
import fc from 'fast-check';
import { cubes } from './cubes';
import { dealLinesOf, type Posted } from './deal-lines';
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
const sometimes = { numRuns: 30, endOnFailure: saidToTests.shrink === 'no' };

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

        const told = groups.map(({ key, sold, exported: sent }) => [
          JSON.stringify(key),
          Number(sold?.massGrams ?? 0),
          sold?.deals ?? 0,
          sold?.elementMicrograms['Nd'] ?? '0',
          Number(sent?.massGrams ?? 0),
          sent?.deals ?? 0,
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
  what: 'home' | 'abroad' | 'chain' | 'export' | 'void';
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
  what: fc.constantFrom('home', 'abroad', 'chain', 'export', 'export', 'void', 'void'),
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
  groupBy: fc.oneof(fc.constant([...volumeColumns]), fc.subarray([...volumeColumns])),
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
  const standing: string[] = [];
  history.forEach((happening, n) => {
    if (happening.what === 'void') {
      const [target] = standing.splice(happening.nth % Math.max(1, standing.length), 1);
      if (target !== undefined) chain.void('SEP', target);
      return;
    }
    chain.record('SEP', `open-${n}`, stockOf(happening, `L-${n}`));
    chain.record('SEP', `act-${n}`, actOf(happening, n));
    standing.push(`act-${n}`);
  });
  return chain;
}

function stockOf({ massGrams, ownerId }: Happening, lotId: string): SubmittedAct {
  const stock = openingStock(lotId, massGrams, '2024-01-01') as SubmittedBringing;
  const owned = ownerId === undefined ? {} : { ownerId };
  return { ...stock, makes: stock.makes.map((lot) => ({ ...lot, ...owned })) };
}

function actOf(happening: Happening, n: number) {
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

const clientOf = (client: string): string =>
  client.startsWith('enterprise/') ? 'MAG' : client.endsWith('abroad') ? 'abroad' : 'home';

function ask(reading: Parameters<typeof sumVolumes>[0], question: VolumesQuestion): VolumesPage {
  const page = sumVolumes(reading, { ...question, limit: 500 }, (line) =>
    clientOf(line.clientRef === null ? 'enterprise/' : line.clientRef),
  );
  // The moment is what the two are asked by; everything else must agree.
  return { ...page, knownAt: 0 };
}

/** The same from the events, in the plainest way. */
function addedUp(log: readonly RecordedEvent[], question: VolumesQuestion): readonly unknown[] {
  const { groupBy = [], asOf = '9999', monthFrom = '', monthTo = '9999' } = question;
  type Sum = { mass: bigint; senses: Map<string, number>; neodymium: bigint };
  const sums = new Map<string, { key: object; sold: Sum; exported: Sum }>();
  const empty = (): Sum => ({ mass: 0n, senses: new Map(), neodymium: 0n });
  for (const { event } of log) {
    if (!('occurredOn' in (event.data as object)) && event.type !== 'RecordVoided') continue;
    const posted = event as Posted;
    for (const { line, kind, columns, ownerId } of dealLinesOf(posted, postingsOf(posted))) {
      const { goodsCode, grade, finalDestinationCountryCode: destination } = columns;
      const all = {
        exporter: columns.exporterId,
        month: line.occurredOn.slice(0, 7),
        goodsCode,
        grade,
        destination,
        client: clientOf(columns.client),
        operator: 'RE',
        producer: '',
        owner: ownerId,
      };
      const isAsked =
        (question.exporterId ?? all.exporter) === all.exporter &&
        (question.operatorId ?? all.operator) === all.operator &&
        (question.ownerId ?? all.owner) === all.owner &&
        line.occurredOn <= asOf &&
        all.month >= monthFrom &&
        all.month <= monthTo &&
        (question.goodsCodes?.includes(goodsCode) ?? true) &&
        (question.destinations?.includes(destination) ?? true) &&
        (question.clientIds?.includes(all.client) ?? true);
      if (!isAsked) continue;
      const key = Object.fromEntries(groupBy.map((column) => [column, all[column]]));
      const name = Object.values(key).join('\0');
      const group = sums.get(name) ?? { key, sold: empty(), exported: empty() };
      sums.set(name, group);
      const sum = group[kind];
      sum.mass += BigInt(line.massGrams);
      sum.neodymium += line.content.get('Nd') ?? 0n;
      sum.senses.set(line.dealId, (sum.senses.get(line.dealId) ?? 0) + line.sense);
    }
  }
  const deals = ({ senses }: Sum) => [...senses.values()].filter((sense) => sense > 0).length;
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([, { sold, exported: sent }]) => deals(sold) + deals(sent) > 0)
    .map(([, { key, sold, exported: sent }]) => [
      JSON.stringify(key),
      Number(sold.mass),
      deals(sold),
      String(sold.neodymium),
      Number(sent.mass),
      deals(sent),
    ]);
}
