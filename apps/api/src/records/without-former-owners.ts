import type { PostingLine, Received } from '@lodestone/ledger';

type Repair = Readonly<{ reversed?: { data: unknown }; act?: { data: unknown } }>;
type Receipt = Received['data']['receipts'][number];

/**
 * With a sale the goods change their owner, and whose they were before may be a third party, who let
 * the seller sell them. The receiver sees the owner of a line where it is still that of the goods:
 * of goods that came without a sale, it has to know whose they are. The sale names its seller.
 */
export function withoutFormerOwners<T>(data: T): T {
  const { receipts, reversed, act } = data as Partial<Received['data']> & Repair;
  return {
    ...data,
    ...(receipts ? { receipts: receipts.map(withoutFormerOwner) } : {}),
    ...(reversed ? { reversed: { ...reversed, data: withoutFormerOwners(reversed.data) } } : {}),
    ...(act ? { act: { ...act, data: withoutFormerOwners(act.data) } } : {}),
  };
}

function withoutFormerOwner(receipt: Receipt): Receipt {
  if (isStillOwner(receipt)) return receipt;
  const { ownerId: _, ...sent } = receipt.sent;
  return { ...receipt, sent: sent as Receipt['sent'] };
}

/** Of what was refused whole nothing is told: it goes back to whose it is. */
const isStillOwner = ({ sent, made, surplus }: Receipt): boolean =>
  (made ?? surplus)?.ownerId === sent.ownerId;

/** The same of the books: what is on its way is the former owner's until it has arrived. */
export function postingsWithoutFormerOwners<Line extends Moved>(
  data: unknown,
  lines: readonly Line[],
): readonly Line[] {
  const hidden = new Set(formerlyOwned(data));
  return lines.map((line) => {
    if (!hidden.has(nameOf(line))) return line;
    const { ownerId: _, ...rest } = line;
    return rest as Line;
  });
}

type Moved = Partial<Pick<PostingLine, 'movementId' | 'ownerId'>>;

const nameOf = ({ movementId, ownerId }: Moved): string => `${movementId} ${ownerId}`;

/** Movements of goods whose owner is not told, there and back. */
function formerlyOwned(data: unknown): readonly string[] {
  const { receipts = [], reversed, act } = data as Partial<Received['data']> & Repair;
  const own = receipts.filter((receipt) => !isStillOwner(receipt));
  return [
    ...own.flatMap(({ movementId, sent: { ownerId }, refused }) =>
      [movementId, ...(refused ? [refused.returnMovementId] : [])].map((id) =>
        nameOf({ movementId: id, ownerId }),
      ),
    ),
    ...[reversed, act].flatMap((version) => (version ? formerlyOwned(version.data) : [])),
  ];
}
