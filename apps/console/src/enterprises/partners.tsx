import { Card } from '../cards/card';
import { Kilograms } from '../figures/figures';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import type { components } from '../published/data/api';
import { RoomLink } from '../router/room-link';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import { enterpriseRoom } from './room';
import words from './words.json';

type Pair = components['schemas']['PairDifference'];
type Props = Readonly<{ enterpriseId: string; year: string }>;

/** From whom it gets and to whom it sends, with what was missing on arrival. */
export function Partners({ enterpriseId, year }: Props) {
  const w = useWords(words);
  const moment = useMoment();
  const query = { enterpriseId, from: `${year}-01`, to: `${year}-12`, limit: 100, ...moment };
  const pairs = useAnswer(['movements', 'differences', query], (signal) =>
    ledger.GET('/movements/differences', { params: { query }, signal }),
  );
  const link = (id: string) =>
    id === enterpriseId ? (
      <span className="id">{id}</span>
    ) : (
      <RoomLink room={enterpriseRoom} params={{ enterpriseId: id }} className="id">
        {id}
      </RoomLink>
    );
  return (
    <Card title={w('partners')} isFlush>
      <Answer query={pairs}>
        {({ items }) =>
          items.length === 0 ? (
            <Said title={w('no-partners', { year })} />
          ) : (
            <Table<Pair>
              label={w('partners')}
              rows={items}
              keyOf={({ fromSiteId, toSiteId }) => `${fromSiteId} ${toSiteId}`}
              rowPx={24}
              maxHeight={340}
              columns={[
                { key: 'from', label: w('sender'), cell: ({ senderId }) => link(senderId) },
                { key: 'to', label: w('partner'), cell: ({ receiverId }) => link(receiverId) },
                {
                  key: 'receipts',
                  label: w('receipts'),
                  isFigure: true,
                  cell: ({ receipts }) => receipts,
                  sortBy: ({ receipts }) => receipts,
                },
                {
                  key: 'difference',
                  label: w('difference'),
                  isFigure: true,
                  cell: ({ differenceGrams }) => <Kilograms grams={differenceGrams} />,
                  sortBy: ({ differenceGrams }) => BigInt(differenceGrams),
                },
              ]}
            />
          )
        }
      </Answer>
    </Card>
  );
}
