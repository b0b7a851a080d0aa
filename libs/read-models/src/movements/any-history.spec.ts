import { isCounted } from '@lodestone/kernel';
import { isPosted, postingsOf, type PostingLine, type SentRow } from '@lodestone/ledger';
import { recordedLog } from '@lodestone/testing/followed-read-model';
import { Books } from '@lodestone/testing/histories/books';
import { everyHistory } from '@lodestone/testing/histories/every-history';
import type { Played } from '@lodestone/testing/histories/play-history';
import { enterpriseIds, rowsOfSite, siteIds } from '@lodestone/testing/histories/world';
import { FollowedReadModels } from '@lodestone/testing/read-models/followed-read-models';
import type { MovementsQuestion } from './list-movements';
import type { Movement } from './movement';
import type { DifferencesQuestion, PairDifference } from './rank-differences';

const days = [undefined, '2025-01-20', '2025-02-28', '2025-05-01', '2025-09-01'];

describe('movements of any history', () => {
  it('are in transit what the accounts hold, movement by movement, to the microgram', () => {
    everyHistory(
      following(({ followed, linesBy, head }) => {
        for (const knownAt of someOrdinals(head)) {
          for (const asOf of days) {
            const moment = { asOf, knownAt };
            const all = movementsIn(followed, moment);
            const booked = booksOf(linesBy(moment), 'in-transit', ({ lotId, ownerId }) =>
              [lotId, ownerId].join('|'),
            );

            expect({ ...moment, inTransit: inTransit(all) }).toEqual({
              ...moment,
              inTransit: booked,
            });
          }
        }
      }),
      { runs: 2, mayContradict: true },
    );
  });

  it('differ from what was sent by what stands between the two sites in the accounts', () => {
    everyHistory(
      following(({ followed, linesBy, head }) => {
        for (const knownAt of someOrdinals(head)) {
          const moment = { knownAt, asOf: days[knownAt % days.length] };
          const lines = linesBy(moment);
          const byMovement = booksOf(lines, 'transit-difference', ({ lotId = '' }) => lotId);
          expect(differences(movementsIn(followed, moment))).toEqual(byMovement);

          const byPair = booksOf(
            lines,
            'transit-difference',
            ({ siteId, otherSiteId }) => `${otherSiteId}>${siteId}`,
          );
          expect(inPairs(pairsIn(followed, moment))).toEqual(byPair);
        }
        // What is rolled up comes to the same as what is added up.
        const now = pairsIn(followed, {});
        const asOfAll = pairsIn(followed, { asOf: '9999-12-31' });
        expect(now.map(withoutOperators)).toEqual(asOfAll.map(withoutOperators));
      }),
      { runs: 2, mayContradict: true },
    );
  });

  it('are what the write side receives by: what is open there is open here', () => {
    everyHistory(
      following(({ followed, played }) => {
        const open = movementsIn(followed, { statuses: ['open', 'partly-received'] });
        const awaited = siteIds.flatMap((siteId) =>
          rowsOfSite(played.ledger, siteId)
            .scan<SentRow>('sent/')
            .map(([, row]) => row)
            .filter((row) => row.state === 'live')
            .flatMap((row) => {
              const restGrams = restOf(played, row);
              const { movementId, receivingSiteId, sent, isReturn } = row;
              return restGrams > 0
                ? [[movementId, sent.lotId, receivingSiteId, isReturn, restGrams]]
                : [];
            }),
        );
        expect(
          open
            .map((each) => [
              each.movementId,
              each.sentLotId,
              each.toSiteId,
              each.kind === 'return',
              each.inTransitGrams,
            ])
            .sort(),
        ).toEqual(awaited.sort());

        for (const enterpriseId of enterpriseIds) {
          const { movements } = followed.ask('inbox', { enterpriseId, limit: 500 });
          const own = open.filter(({ receiverId }) => receiverId === enterpriseId);
          expect(movements.map(nameOf)).toEqual(own.map(nameOf).reverse());
        }
      }),
      { runs: 3 },
    );
  });

  it('are shown to those who sent, were sent or received them, and to nobody else', () => {
    everyHistory(
      following(({ followed, head }) => {
        for (const knownAt of someOrdinals(head)) {
          const moment = { knownAt, asOf: days[knownAt % days.length] };
          const all = movementsIn(followed, moment);
          for (const enterpriseId of enterpriseIds) {
            const own = movementsIn(followed, { ...moment, enterpriseId });
            expect(own).toEqual(all.filter((each) => namesOf(each).has(enterpriseId)));
            for (const { movementId } of own.slice(0, 3)) {
              const [siteId = '', recordId = '', n] = movementId.split('/');
              const asked = { ...moment, siteId, recordId, enterpriseId };
              const line = followed.ask('movement', { ...asked, n: Number(n) }).movements;
              expect(line).toEqual(own.filter((each) => each.movementId === movementId).reverse());
              const record = followed.ask('movement', asked).movements;
              const sentBy = `${siteId}/${recordId}/`;
              expect(record).toEqual(
                own.filter((each) => each.movementId.startsWith(sentBy)).reverse(),
              );
            }
          }
        }
      }),
      { runs: 2 },
    );
  });

  it('differ between two moments by the records that are named', () => {
    everyHistory(
      following(({ followed, head }) => {
        const ordinals = someOrdinals(head);
        for (const [n, fromKnown] of ordinals.entries()) {
          const from = { knownAt: fromKnown, asOf: days[n % days.length] };
          const to = { knownAt: ordinals.at(-1 - (n % 3)) as number, asOf: days[(n + 2) % 5] };
          const compared = followed.ask('compare-movements', { from, to, limit: 500 });
          const [before = [], after = []] = [from, to].map((moment) =>
            movementsIn(followed, moment),
          );
          const changed = new Map(compared.movements.map((each) => [nameOf(each), each]));
          for (const each of after) {
            const was = before.find((other) => nameOf(other) === nameOf(each));
            const isSame =
              was?.inTransitGrams === each.inTransitGrams &&
              was.differenceGrams === each.differenceGrams &&
              String(was.statuses) === String(each.statuses);
            expect([nameOf(each), changed.has(nameOf(each))]).toEqual([nameOf(each), !isSame]);
          }
          for (const { from: was, to: is, changes } of compared.movements) {
            if (was.inTransitGrams !== is.inTransitGrams) expect(changes).not.toEqual([]);
          }
        }
      }),
      { runs: 1 },
    );
  });
});

type Moment = Readonly<{ asOf?: string | undefined; knownAt?: number }>;

type Given = Readonly<{
  followed: FollowedReadModels;
  played: Played;
  linesBy: (moment: Moment) => readonly PostingLine[];
  head: number;
}>;

const following =
  (rule: (given: Given) => void) =>
  (played: Played): void => {
    const followed = new FollowedReadModels();
    try {
      const log = recordedLog(played.ledger.log);
      followed.take(log, ['movements', 'stock', 'directory', 'records', 'moments']);
      const counted = log.filter(({ stream }) => isCounted(stream));
      const dated = counted.flatMap(({ event }, ordinal) =>
        isPosted(event) ? postingsOf(event).map((line) => ({ ordinal, line })) : [],
      );
      const linesBy = ({ asOf = '9999-12-31', knownAt = Infinity }: Moment) =>
        dated
          .filter(({ ordinal, line }) => ordinal <= knownAt && line.occurredOn <= asOf)
          .map(({ line }) => line);
      rule({ followed, played, linesBy, head: counted.length - 1 });
    } finally {
      followed.close();
    }
  };

const someOrdinals = (head: number): readonly number[] =>
  Array.from({ length: 6 }, (_, n) => Math.floor((head * (n + 1)) / 6));

/** Every page of it. */
function movementsIn(followed: FollowedReadModels, asked: MovementsQuestion): readonly Movement[] {
  const movements: Movement[] = [];
  for (let after: string | undefined; ;) {
    const page = followed.ask('movements', { ...asked, limit: 37, after });
    movements.push(...page.movements);
    if (page.next === undefined) return movements;
    after = page.next;
  }
}

function pairsIn(followed: FollowedReadModels, asked: DifferencesQuestion) {
  const pairs: PairDifference[] = [];
  for (let after: string | undefined; ;) {
    const page = followed.ask('movement-differences', { ...asked, limit: 3, after });
    pairs.push(...page.pairs);
    if (page.next === undefined) return pairs;
    after = page.next;
  }
}

const withoutOperators = ({ senderId: _s, receiverId: _r, ...pair }: PairDifference) => pair;

const nameOf = ({ movementId, sentLotId }: Pick<Movement, 'movementId' | 'sentLotId'>): string =>
  `${movementId} ${sentLotId}`;

const namesOf = (movement: Movement): ReadonlySet<string | undefined> =>
  new Set([
    movement.senderId,
    movement.sellerId,
    movement.declaredToId,
    ...(movement.inTransitGrams > 0 ? [movement.receiverId] : []),
    ...movement.receipts.map(({ operatorId }) => operatorId),
    ...movement.redirections.flatMap(({ fromId, toId }) => [fromId, toId]),
  ]);

const booksOf = (
  lines: readonly PostingLine[],
  account: PostingLine['account'],
  keyOf: (line: PostingLine) => string,
) =>
  new Books<PostingLine>(
    keyOf,
    lines.filter((line) => line.account === account),
  ).all;

type Amount = Readonly<{
  key: string;
  grams: number;
  micrograms: Readonly<Record<string, string>>;
}>;

/** As `Books` says it. */
function booked(amounts: readonly Amount[]) {
  return new Books<Amount & Pick<PostingLine, 'massGrams' | 'content'>>(
    ({ key }) => key,
    amounts.map((amount) => ({
      ...amount,
      massGrams: amount.grams,
      content: new Map(
        Object.entries(amount.micrograms).map(([element, value]) => [element, BigInt(value)]),
      ) as PostingLine['content'],
    })),
  ).all;
}

const inTransit = (all: readonly Movement[]) =>
  booked(
    all.map(({ movementId, sent, inTransitGrams, inTransitMicrograms }) => ({
      key: [movementId, sent.ownerId].join('|'),
      grams: inTransitGrams,
      micrograms: inTransitMicrograms,
    })),
  );

const differences = (all: readonly Movement[]) =>
  booked(
    all.map(({ movementId, differenceGrams, differenceMicrograms }) => ({
      key: movementId,
      grams: differenceGrams,
      micrograms: differenceMicrograms,
    })),
  );

const inPairs = (pairs: readonly PairDifference[]) =>
  booked(
    pairs.map(({ fromSiteId, toSiteId, differenceGrams, differenceMicrograms }) => ({
      key: `${fromSiteId}>${toSiteId}`,
      grams: Number(differenceGrams),
      micrograms: differenceMicrograms,
    })),
  );

/** What the site that it goes to may still receive of a line. */
function restOf(
  { ledger }: Played,
  { movementId, sent, receivingSiteId, ...row }: SentRow,
): number {
  const { expectedGrams = 0, movedAwayGrams = 0 } = row.expectations[receivingSiteId] ?? {};
  const receipts =
    rowsOfSite(ledger, receivingSiteId).get<ReceivedHere>(`received/${movementId}/${sent.lotId}`)
      ?.receipts ?? [];
  return receipts.reduce((rest, each) => rest - each.clearedGrams, expectedGrams - movedAwayGrams);
}

type ReceivedHere = Readonly<{ receipts: ReadonlyArray<Readonly<{ clearedGrams: number }>> }>;
