import { gramsToNearest, unreachable } from '@lodestone/kernel';
import { worldId } from '../ids';
import type { GoodsLine, LotStamp, TakenLot } from '../site/lines';
import type {
  Act,
  Exported,
  Received,
  RecordVoided,
  Restatement,
  SoldToClient,
  Transformation,
} from '../site/site.events';
import type { Account } from './accounts';
import {
  addContents,
  contentOf,
  negated,
  noContent,
  totalMicrograms,
  type PostingLine,
  type PostingRole,
} from './posting-line';

/**
 * The lines of one recorded event, from the event alone; they sum to zero in grams and in every rare
 * earth. Fixed per posting rule for ever (postings.md L4): a changed rule is a new `postingRule`.
 *
 * @throws Error on a posting rule that this version does not know
 */
export function postingsOf(event: Act | RecordVoided): readonly PostingLine[] {
  if (event.type === 'RecordVoided') return linesOfVoid(event);
  if (event.data.postingRule !== 1) {
    throw new Error(`posting rule ${String(event.data.postingRule)} of ${event.type} is unknown`);
  }
  switch (event.type) {
    case 'OpeningStockDeclared':
      return event.data.makes.flatMap((lot) => brought(event, 'opening', lot));
    case 'Mined':
      return event.data.makes.flatMap((lot) => brought(event, 'mined', lot));
    case 'Refined':
    case 'MagnetProduced':
      return linesOfTransformation(event);
    case 'SoldToClient':
      return linesOfSale(event);
    case 'Exported':
      return event.data.goods.flatMap((goods) => linesOfExport(event, goods));
    case 'Received':
      return event.data.receipts.flatMap((receipt) => linesOfReceipt(event, receipt));
    default:
      return unreachable(event);
  }
}

type Line = Omit<PostingLine, 'sense' | 'recordId' | 'occurredOn' | 'siteId'>;

/** Adds what all lines of one act share. */
const posted = ({ data }: Act, line: Line): PostingLine => ({
  ...line,
  sense: 1,
  recordId: worldId(data.siteId, data.recordId),
  occurredOn: data.occurredOn,
  siteId: data.siteId,
});

/** A line that moves `massGrams` of a lot as it is stamped. */
function lotLine(account: Account, role: PostingRole, lot: LotStamp, massGrams: number): Line {
  return {
    account,
    role,
    ownerId: lot.ownerId,
    lotId: lot.lotId,
    material: lot.material,
    ...(lot.grade === undefined ? {} : { grade: lot.grade }),
    status: lot.status,
    assayRecordId: lot.assayRecordId,
    massGrams,
    content: contentOf(massGrams, lot.ppm),
  };
}

const taken = (act: Act, lot: TakenLot): PostingLine =>
  posted(act, lotLine('stock', 'taken', lot, -lot.massGrams));

const brought = (act: Act, source: Account, lot: LotStamp): readonly PostingLine[] => [
  posted(act, lotLine(source, 'balance', lot, -lot.massGrams)),
  posted(act, lotLine('stock', 'made', lot, lot.massGrams)),
];

/**
 * In − out − waste per element is the process difference; its gross is its rare earths in grams, and
 * all other gross is other matter, so that oxygen never hides a loss (postings.md §2, *Balancing*).
 */
function linesOfTransformation(act: Act & { data: Transformation }): readonly PostingLine[] {
  const { takes, makes, wastes, adds, step, operatorId } = act.data;
  const ownerId = soleOwner(takes) ?? operatorId;
  const own = (line: Line): PostingLine => posted(act, { ...line, step });

  const moved = [
    ...takes.map((lot) => own(lotLine('stock', 'taken', lot, -lot.massGrams))),
    ...makes.map((lot) => own(lotLine('stock', 'made', lot, lot.massGrams))),
    ...wastes.map(({ material, massGrams, ppm }) =>
      own({
        account: 'discarded',
        role: 'waste',
        ownerId,
        material,
        assayRecordId: worldId(act.data.siteId, act.data.recordId),
        massGrams,
        content: contentOf(massGrams, ppm),
      }),
    ),
    ...adds.map(({ material, massGrams }) =>
      own({
        account: 'added',
        role: 'added',
        ownerId,
        material,
        massGrams: -massGrams,
        content: noContent,
      }),
    ),
  ];
  const missing = negated(addContents(moved.map(({ content }) => content)));
  const missingGrams = gramsToNearest(totalMicrograms(missing));
  const otherGrams = -sumOfGrams(moved) - missingGrams;

  const balance = (account: Account, massGrams: number, content = noContent): PostingLine =>
    own({ account, role: 'balance', ownerId, massGrams, content });
  return [
    ...moved,
    ...(missing.size > 0 ? [balance('process-difference', missingGrams, missing)] : []),
    ...(otherGrams !== 0 ? [balance('other-matter', otherGrams)] : []),
  ];
}

const sumOfGrams = (lines: readonly PostingLine[]): number =>
  lines.reduce((sum, { massGrams }) => sum + massGrams, 0);

/** The one owner of all inputs, if there is one. */
export function soleOwner(takes: ReadonlyArray<Pick<LotStamp, 'ownerId'>>): string | undefined {
  const owners = new Set(takes.map(({ ownerId }) => ownerId));
  const [first] = owners;
  return owners.size === 1 ? first : undefined;
}

function linesOfSale(act: SoldToClient): readonly PostingLine[] {
  const { receivingSiteId } = act.data;
  return act.data.goods.flatMap((goods) =>
    goods.takes.flatMap((take, index) => {
      const { successorLotId, ...lot } = take;
      const deal = dealColumns(goods, index);
      if (receivingSiteId !== undefined) {
        const movement = { lotId: goods.dealId, movementId: goods.dealId };
        const sent = lotLine('in-transit', 'balance', lot, lot.massGrams);
        const outer = { ...sent, ...movement, otherSiteId: receivingSiteId, ...deal };
        return [taken(act, lot), posted(act, outer)];
      }
      if (successorLotId !== undefined) {
        const successor = { ...lot, lotId: successorLotId, status: 'sold' };
        const made = lotLine('stock', 'made', successor, lot.massGrams);
        return [taken(act, lot), posted(act, { ...made, ...deal })];
      }
      const delivered = lotLine('delivered', 'balance', lot, lot.massGrams);
      return [taken(act, lot), posted(act, { ...delivered, ...deal })];
    }),
  );
}

const linesOfExport = (act: Exported, goods: GoodsLine): readonly PostingLine[] =>
  goods.takes.flatMap((lot, index) => {
    const exported = lotLine('exported', 'balance', lot, lot.massGrams);
    return [taken(act, lot), posted(act, { ...exported, ...dealColumns(goods, index) })];
  });

/** The deal stands on the outer line of every take; its pieces on the first only. */
const dealColumns = ({ dealId, pieces }: GoodsLine, index: number) => ({
  dealId,
  ...(index === 0 && pieces !== undefined ? { pieces } : {}),
});

function linesOfReceipt(
  act: Received,
  { movementId, sent, made }: Received['data']['receipts'][number],
): readonly PostingLine[] {
  const movement = { lotId: movementId, movementId, otherSiteId: sent.siteId };
  const arrived = posted(act, {
    ...lotLine('in-transit', 'balance', sent, -sent.massGrams),
    ...movement,
  });
  const stock = posted(act, lotLine('stock', 'made', made, made.massGrams));
  const content = negated(addContents([arrived.content, stock.content]));
  const massGrams = sent.massGrams - made.massGrams;
  if (massGrams === 0 && content.size === 0) return [arrived, stock];
  const difference = posted(act, {
    account: 'transit-difference',
    role: 'balance',
    ownerId: sent.ownerId,
    ...movement,
    massGrams,
    content,
  });
  return [arrived, stock, difference];
}

/** The original's lines with the signs turned, then what came back at another composition. */
function linesOfVoid({ data }: RecordVoided): readonly PostingLine[] {
  const original = data.reversed as Act;
  const reversed = postingsOf(original).map((line): PostingLine => ({
    ...line,
    sense: -1,
    massGrams: line.massGrams === 0 ? 0 : -line.massGrams,
    content: negated(line.content),
  }));
  return [
    ...reversed,
    ...data.restated.flatMap((restatement) => linesOfRestatement(original, restatement)),
  ];
}

function linesOfRestatement(original: Act, restated: Restatement): readonly PostingLine[] {
  const { massGrams, fromPpm, toPpm, firstOn, lotId, ownerId, status, material } = restated;
  const content = addContents([
    contentOf(massGrams, toPpm),
    negated(contentOf(massGrams, fromPpm)),
  ]);
  const line = { role: 'restated', ownerId, lotId, status, material, massGrams: 0 } as const;
  return [
    { ...posted(original, { ...line, account: 'stock', content }), occurredOn: firstOn },
    {
      ...posted(original, { ...line, account: 'new-measurement', content: negated(content) }),
      occurredOn: firstOn,
    },
  ];
}
