import { everyHistory } from '@lodestone/testing/histories/every-history';
import type { Played } from '@lodestone/testing/histories/play-history';
import { rowsOfSite } from '@lodestone/testing/histories/world';
import { flowsOf } from './flows';
import { toldOfFound, toldOfKept } from './told-of-kept.fixture';
import { sentKey, type SentRow } from './site.rows';
import { actTypes } from '../records/record-types';
import type { LotReleased } from '../records/keeping.events';
import {
  type Act,
  isAct,
  type Received,
  type RecordCorrected,
  type RecordVoided,
} from '../records/site.events';

const uncorrectable = ['Received', 'DestinationChanged', 'StockTaken', 'LotAssayed'];

describe('the random histories', () => {
  const seen = new Set<string>();
  let [tried, accepted, histories] = [0, 0, 0];

  beforeAll(() => {
    everyHistory(
      (played) => {
        for (const what of told(played)) seen.add(what);
        tried += played.tried;
        accepted += played.commands.length;
        histories += 1;
      },
      { runs: 24 },
    );
  });

  const missing = (expected: readonly string[]) => expected.filter((what) => !seen.has(what));

  it('reach every kind of act', () => {
    expect(missing([...actTypes, 'LotHeld', 'LotReleased', 'batch'])).toEqual([]);
  });

  it('reach the void of every kind of act', () => {
    expect(missing(actTypes.map((type) => `void of ${type}`))).toEqual([]);
  });

  it('reach the correction of every kind that can be corrected, also for the second time', () => {
    const correctable = actTypes.filter((type) => !uncorrectable.includes(type));
    expect(missing(correctable.map((type) => `correction of ${type}`))).toEqual([]);
    expect(missing(['another correction'])).toEqual([]);
  });

  it('reach every way of receiving', () => {
    expect(
      missing([
        'received whole',
        'received short',
        'received over',
        'received with a surplus of the sender’s figures',
        'received with a surplus of one’s own figures',
        'received with a surplus beside what was refused',
        'received in part',
        'received with an assay of one’s own',
        'refused wholly',
        'refused in part',
        'received a return',
      ]),
    ).toEqual([]);
  });

  it('reach every purpose, every kind of regrouping, of sale, of count and of unit', () => {
    expect(
      missing([
        ...['own-site', 'toll', 'reserve', 'bonded'].map((purpose) => `sent for ${purpose}`),
        ...['split', 'merge', 'title', 'status', 'scrap'].map((kind) => `regrouped as ${kind}`),
        ...['on the chain', 'at home', 'abroad'].map((where) => `sold ${where}`),
        ...['of a sale', 'from lots'].map((how) => `exported ${how}`),
        ...['lost', 'found', 'as it was', 'unit'].map((how) => `counted ${how}`),
        ...['found and analysed', 'found and held', 'unit and held'].map((how) => `counted ${how}`),
        'received with a surplus that is held',
        'released by an authority',
        ...['worked', 'sold', 'exported', 'sent', 'given up again'].map((how) => `bonded ${how}`),
        ...['worked', 'sold', 'exported', 'sent', 'given up again'].map((how) => `reserve ${how}`),
        ...['fed', 'drawn', 'fed and drawn'].map((how) => `unit ${how}`),
      ]),
    ).toEqual([]);
  });

  it('reach everything that may become of goods that wait for their export', () => {
    expect(
      missing(
        [
          ...[
            'sent for port',
            'sent for storage',
            'sent for bonded',
            'split',
            'merged',
            'reworked',
          ],
          ...[
            'sampled',
            'lost',
            'counted short',
            'counted over',
            'assayed',
            'given up',
            'exported',
          ],
          ...['received', 'turned away', 'exported elsewhere', 'given up elsewhere'],
        ].map((what) => `sold goods ${what}`),
      ),
    ).toEqual([]);
  });

  it('reach what a void and a correction restate', () => {
    expect(missing(['restated by void', 'restated by correction'])).toEqual([]);
  });

  it('consist mostly of what is accepted', () => {
    expect(accepted / tried).toBeGreaterThan(0.9);
    expect(accepted / histories).toBeGreaterThan(150);
  });
});

/** Everything that a history is asked for, by the words of the rules above. */
function told({ ledger, commands }: Played): readonly string[] {
  const corrected = new Set<string>();
  return [
    ...commands.flatMap(({ type }) => (type === 'RecordBatch' ? ['batch'] : [])),
    ...ledger.log.flatMap(({ event }): readonly string[] => {
      if (isAct(event)) {
        const more = [...toldOfFound(event), ...toldOfKept(event)];
        return [event.type, ...toldOfAct(event, ledger), ...toldOfSold(event), ...more];
      }
      if (event.type === 'LotReleased') {
        const { recordId } = (event as LotReleased).data;
        return [event.type, ...(recordId.startsWith('~') ? ['released by an authority'] : [])];
      }
      if (event.type === 'RecordVoided') {
        const { reversed, restated } = (event as RecordVoided).data;
        const what = restated.length > 0 ? ['restated by void'] : [];
        return [`void of ${reversed.type}`, ...what];
      }
      if (event.type !== 'RecordCorrected') return [event.type];
      const { siteId, targetRecordId, reversed, restated } = (event as RecordCorrected).data;
      const target = `${siteId}/${targetRecordId}`;
      const again = corrected.has(target) ? ['another correction'] : [];
      corrected.add(target);
      const what = restated.length > 0 ? ['restated by correction'] : [];
      return [`correction of ${reversed.type}`, ...again, ...what];
    }),
  ];
}

function toldOfAct(act: Act, ledger: Played['ledger']): readonly string[] {
  switch (act.type) {
    case 'Received':
      return act.data.receipts.flatMap((receipt) => [
        ...toldOfReceipt(receipt),
        ...(isReturn(ledger, receipt) ? ['received a return'] : []),
      ]);
    case 'Dispatched':
      return [`sent for ${act.data.purpose}`];
    case 'LotsRegrouped':
      return [`regrouped as ${act.data.kind}`];
    case 'SoldToClient': {
      const { receivingSiteId, buyerCountryCode } = act.data;
      if (receivingSiteId !== undefined) return ['sold on the chain'];
      return [buyerCountryCode === 'CN' ? 'sold at home' : 'sold abroad'];
    }
    case 'Exported': {
      const isOfSale = act.data.goods.some(({ saleDealId }) => saleDealId !== undefined);
      return [isOfSale ? 'exported of a sale' : 'exported from lots'];
    }
    case 'StockTaken':
      return [
        ...act.data.units.map(() => 'counted unit'),
        ...act.data.lots.map(({ lot, countedGrams, gain }) => {
          if (gain) return 'counted found';
          return lot.massGrams > countedGrams ? 'counted lost' : 'counted as it was';
        }),
      ];
    case 'Refined':
    case 'MagnetProduced':
    case 'Recycled': {
      const { unitId, takes, makes } = act.data;
      if (unitId === undefined) return [];
      if (makes.length === 0) return ['unit fed'];
      return [takes.length === 0 ? 'unit drawn' : 'unit fed and drawn'];
    }
    default:
      return [];
  }
}

/** What becomes of lots of status `sold`, by the act that takes them. */
function toldOfSold(act: Act): readonly string[] {
  const isSold = ({ dealId }: Readonly<{ dealId?: string }>): boolean => dealId !== undefined;
  const takes = flowsOf(act).takes.filter(isSold);
  const isElsewhere = takes.some(({ dealId }) => !dealId?.startsWith(`${act.data.siteId}/`));
  const what = (...words: readonly string[]) => words.map((word) => `sold goods ${word}`);
  switch (act.type) {
    case 'Received':
      return act.data.receipts
        .filter(({ sent }) => isSold(sent))
        .flatMap(({ refused }) => what(refused ? 'turned away' : 'received'));
    case 'StockTaken':
      return act.data.lots
        .filter(({ lot }) => isSold(lot))
        .flatMap(({ gain }) => what(gain ? 'counted over' : 'counted short'));
    case 'LotAssayed':
      return isSold(act.data.lot) ? what('assayed') : [];
    default:
      if (takes.length === 0) return [];
  }
  switch (act.type) {
    case 'Dispatched':
      return what(`sent for ${act.data.purpose}`);
    case 'LotsRegrouped':
      return what(act.data.kind === 'split' ? 'split' : 'merged');
    case 'Refined':
    case 'MagnetProduced':
      return what('reworked');
    case 'Discarded':
      return what('sampled');
    case 'Lost':
      return what('lost');
    case 'SaleGivenUp':
      return what('given up', ...(isElsewhere ? ['given up elsewhere'] : []));
    case 'Exported':
      return what('exported', ...(isElsewhere ? ['exported elsewhere'] : []));
    default:
      return [];
  }
}

type Receipt = Received['data']['receipts'][number];

function isReturn(ledger: Played['ledger'], { movementId, sent }: Receipt): boolean {
  const rows = rowsOfSite(ledger, sent.siteId);
  return rows.get<SentRow>(sentKey(movementId, sent.lotId))?.isReturn ?? false;
}

function toldOfReceipt(receipt: Receipt): readonly string[] {
  const { sent, clearedGrams, made, surplus, refused, closes } = receipt;
  const arrivedGrams = (made?.massGrams ?? 0) + (refused?.massGrams ?? 0);
  const how = !closes
    ? 'received in part'
    : arrivedGrams === clearedGrams
      ? 'received whole'
      : `received ${arrivedGrams < clearedGrams ? 'short' : 'over'}`;
  const isOwnAssay = made !== undefined && made.assayRecordId !== sent.assayRecordId;
  return [
    how,
    ...(isOwnAssay ? ['received with an assay of one’s own'] : []),
    ...(refused ? [made ? 'refused in part' : 'refused wholly'] : []),
    ...(surplus
      ? [
          `received with a surplus of ${surplus.assayRecordId === sent.assayRecordId ? 'the sender’s' : 'one’s own'} figures`,
          ...(refused ? ['received with a surplus beside what was refused'] : []),
        ]
      : []),
  ];
}
