import type { ReceivedRow, SentRow, SubmittedReceiptLine } from '@lodestone/ledger';
import { recordAct } from '../chain';
import { dispatch, redirection } from '../keeping';
import { analysisOf } from './declared-moves';
import type { Draws } from './draws';
import {
  civilDate,
  dayAfter,
  dayOf,
  ownersOfSites,
  rowsOfSite,
  sentBy,
  siteIds,
  stockOf,
  take,
  type Attempts,
  type SiteId,
  type Turn,
} from './world';

const purposes = ['own-site', 'toll', 'reserve', 'bonded', 'consignment'] as const;
const releases = { bonded: 'bonded-release', reserve: 'reserve-release' } as const;

export function send(turn: Turn): Attempts {
  const { draws, siteId, recordId } = turn;
  const lots = draws.some(stockOf(turn), draws.between(1, 3));
  const kept = (['bonded', 'reserve'] as const).find((each) => lots[0]?.status === each);
  const purpose = kept && draws.chance(30) ? releases[kept] : draws.one(purposes);
  const receivingSiteId = draws.pick(
    siteIds.filter(
      (id) =>
        id !== siteId && (purpose !== 'own-site' || ownersOfSites[id] === ownersOfSites[siteId]),
    ),
  );
  if (lots.length === 0 || receivingSiteId === undefined) return [];
  const takes = lots.map((lot) => take(turn, lot));
  const occurredOn = dayAfter(turn, lots);
  return [recordAct(siteId, recordId, dispatch({ occurredOn, receivingSiteId, purpose, takes }))];
}

type Expected = Readonly<{ row: SentRow; restGrams: number }>;

/** Lines that this site may still receive something of; a contradiction is one more of them. */
function expectedAt({ ledger, siteId, mayContradict }: Turn, isAwaited: Awaited): Expected[] {
  const here = rowsOfSite(ledger, siteId);
  return siteIds
    .filter((id) => id !== siteId)
    .flatMap((id) => sentBy(ledger, id))
    .filter(isAwaited)
    .filter(
      ({ state, receivingSiteId }) =>
        mayContradict || (state === 'live' && receivingSiteId === siteId),
    )
    .flatMap((row) => {
      const expected = row.expectations[siteId];
      const key = `received/${row.movementId}/${row.sent.lotId}`;
      const receipts = here.get<ReceivedRow>(key)?.receipts ?? [];
      if (!expected || receipts.some(({ closes }) => closes)) return [];
      const restGrams = receipts.reduce(
        (rest, { clearedGrams }) => rest - clearedGrams,
        expected.expectedGrams,
      );
      return restGrams > 0 ? [{ row, restGrams }] : [];
    });
}

type Made = Pick<SubmittedReceiptLine, 'lotId' | 'massGrams'>;

/** Whole, short, over, in part, with an assay of one's own, refused wholly or in part, or nothing. */
function arrival(draws: Draws, { row, restGrams }: Expected, lotId: string, occurredOn: string) {
  const took = (massGrams: number): Made => (massGrams > 0 ? { lotId, massGrams } : {});
  const refused = (massGrams: number) => ({ refused: { massGrams, reason: 'wrong-goods' } });
  const some = draws.grams(restGrams);
  const assayed = (): Partial<SubmittedReceiptLine> => {
    const ppm = ownAssay(draws, row.sent.ppm);
    return {
      ppm,
      ...(draws.chance(70) ? { analysis: analysisOf(draws, occurredOn, { ppm }) } : {}),
    };
  };
  const found = (): Pick<SubmittedReceiptLine, 'ppm' | 'analysis'> => {
    const ppm = ownAssay(draws, row.sent.ppm);
    return { ppm, analysis: analysisOf(draws, occurredOn, { ppm }) };
  };
  const part = Math.max(1, Math.min(restGrams - 1, some));
  const ways: Array<Partial<SubmittedReceiptLine>> = [
    took(restGrams),
    took(restGrams - Math.min(restGrams - 1, draws.grams(5))),
    took(Math.min(restGrams + draws.grams(5), 1_000_000_000_000)),
    { ...took(restGrams), ...assayed() },
    {
      ...took(restGrams),
      ...(draws.chance(30) ? assayed() : {}),
      surplus: {
        lotId: `${lotId}S`,
        massGrams: draws.grams(5),
        ...(draws.chance(50) ? assayed() : {}),
      },
    },
    {
      ...took(restGrams),
      surplus: {
        lotId: `${lotId}S`,
        massGrams: draws.grams(5_000_000),
        ...(draws.chance(95) ? found() : {}),
      },
    },
    ...(restGrams > 1
      ? [
          { ...took(part), closes: false },
          { ...took(part), closes: false },
        ]
      : []),
    ...(row.isReturn
      ? []
      : [
          refused(restGrams),
          { ...took(some), ...refused(Math.max(1, restGrams - some)) },
          ...(some < restGrams
            ? [
                {
                  ...took(some),
                  ...refused(restGrams - some),
                  surplus: { lotId: `${lotId}S`, massGrams: draws.grams(9) },
                },
              ]
            : []),
          ...(restGrams > 2 ? [{ ...refused(1), closes: false }] : []),
        ]),
    ...(draws.chance(10) ? [{}] : []),
  ];
  return draws.pick(ways) ?? {};
}

/** A little off what it was, never above it: the sender's figures were possible. */
export const ownAssay = (draws: Draws, ppm: SentRow['sent']['ppm']): SentRow['sent']['ppm'] =>
  Object.fromEntries(
    Object.entries(ppm).map(([element, parts]) => [
      element,
      Math.max(0, parts - draws.below(1 + Math.ceil(parts / 20))),
    ]),
  );

type Awaited = (row: SentRow) => boolean;

function receiveSome(turn: Turn, isAwaited: Awaited): Attempts {
  const { draws, siteId, recordId } = turn;
  const expected = expectedAt(turn, isAwaited);
  const lines = draws.some(expected, draws.chance(25) ? 2 : 1);
  if (lines.length === 0) return [];
  const sentOn = lines.map(({ row }) => row.occurredOn);
  const occurredOn = [dayOf(turn), ...sentOn].sort().at(-1) ?? civilDate(turn.day);
  const receipts = lines.map((line, at) => ({
    movementId: line.row.movementId,
    sentLotId: line.row.sent.lotId,
    ...arrival(draws, line, `L${recordId}.R${at}`, occurredOn),
  }));
  return [recordAct(siteId, recordId, { type: 'Received', occurredOn, receipts })];
}

export const receive = (turn: Turn): Attempts => receiveSome(turn, ({ isReturn }) => !isReturn);
export const receiveReturn = (turn: Turn): Attempts =>
  receiveSome(turn, ({ isReturn }) => isReturn);

/** What one record sent is received while its site takes it back or puts it right. */
export const receiveOf = (turn: Turn, sentRecordId: string): Attempts =>
  receiveSome(turn, ({ isReturn, sentBy }) => !isReturn && sentBy === sentRecordId);

/** Goods on the way go elsewhere, and sometimes back. */
export function redirect(turn: Turn): Attempts {
  const { ledger, draws, siteId, recordId } = turn;
  const onTheWay = sentBy(ledger, siteId).filter(
    ({ state, isReturn }) => state === 'live' && !isReturn,
  );
  const wayward = onTheWay.filter(({ redirections }) => redirections.length > 0);
  const rows = draws.some(draws.chance(40) && wayward.length > 0 ? wayward : onTheWay, 3);
  return rows.flatMap((row) => {
    const { arrivesAs, sent, receivingSiteId, movementId } = row;
    const isSale = arrivesAs.ownerId !== sent.ownerId;
    const to = siteIds.filter((id: SiteId) => id !== siteId && id !== receivingSiteId);
    const allowed = isSale ? to.filter((id) => ownersOfSites[id] === arrivesAs.ownerId) : to;
    const next = draws.pick(allowed);
    if (next === undefined) return [];
    const occurredOn = [dayOf(turn), row.occurredOn].sort().at(-1);
    const one = draws.chance(50) ? { movementIds: [movementId] } : {};
    const change = { targetRecordId: row.sentBy, receivingSiteId: next, occurredOn, ...one };
    return [recordAct(siteId, recordId, redirection(change))];
  });
}
