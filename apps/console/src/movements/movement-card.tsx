import { Card } from '../cards/card';
import { Facts } from '../cards/facts';
import { useCodeNames } from '../codes/use-codes';
import { elementKilograms, kilogramsExactly } from '../figures/units';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import { lotRoom } from '../provenance/room';
import type { components } from '../published/data/api';
import { RecordLink } from '../records/record-link';
import { RoomLink } from '../router/room-link';
import { Answer } from '../states/answer';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import { StatusBadge } from './status-badge';
import words from './words.json';

type Movement = components['schemas']['Movement'];
type Receipt = components['schemas']['MovementReceipt'];

/** One line of goods: what its sender says, what its receivers say, and what lies between. */
export function MovementCard({ movementId }: Readonly<{ movementId: string }>) {
  const moment = useMoment();
  const [siteId = '', recordId = '', n = ''] = movementId.split('/');
  const movement = useAnswer(['movements', movementId, moment], (signal) =>
    ledger.GET('/movements/{siteId}/{recordId}/{n}', {
      params: { path: { siteId, recordId, n: n as never }, query: moment },
      signal,
    }),
  );
  return (
    <Answer query={movement}>
      {(answer) => {
        const lines =
          'items' in answer ? (answer.items as readonly Movement[]) : [answer as Movement];
        return (
          <div>
            {lines.map((line) => (
              <Line key={line.sentLotId} line={line} />
            ))}
          </div>
        );
      }}
    </Answer>
  );
}

function Line({ line }: Readonly<{ line: Movement }>) {
  const w = useWords(words);
  const materials = useCodeNames('materials');
  const { movementId, sentLotId, fromSiteId, toSiteId, sent, receipts, status } = line;
  const [site = '', record = ''] = movementId.split('/');
  return (
    <Card title={<span className="id">{movementId}</span>} about={<StatusBadge status={status} />}>
      {line.contradictions.map(({ recordId, otherRecordId }) => (
        <p key={`${recordId} ${otherRecordId}`} className="red">
          {w('contradiction', { record: `${recordId}, ${otherRecordId}` })}
        </p>
      ))}
      <h2>{w('sender')}</h2>
      <Facts
        facts={[
          [w('way'), <span className="id">{`${fromSiteId} → ${toSiteId}`}</span>],
          [
            w('sent'),
            <RecordLink siteId={site} recordId={record}>
              {line.sentOn}
            </RecordLink>,
          ],
          [
            w('lot'),
            <RoomLink room={lotRoom} params={{ siteId: site, lotId: sentLotId }} className="id">
              {sentLotId}
            </RoomLink>,
          ],
          [w('material'), [materials(line.material), line.grade].filter(Boolean).join(' · ')],
          [w('mass'), kilogramsExactly(sent.massGrams)],
          [w('due'), line.dueOn],
          [w('days'), line.daysUnderWay],
          [w('in-transit'), line.inTransitGrams && kilogramsExactly(line.inTransitGrams)],
        ]}
      />
      <h2>{w('receiver')}</h2>
      {receipts.length === 0 && <p className="second">{w('nothing-yet')}</p>}
      {receipts.map((receipt) => (
        <ReceiptFacts key={`${receipt.siteId}/${receipt.recordId}`} {...receipt} />
      ))}
      <Elements line={line} />
    </Card>
  );
}

function ReceiptFacts({ siteId, recordId, occurredOn, lotId, ...receipt }: Receipt) {
  const w = useWords(words);
  const reasons = useCodeNames('discrepancy-reasons');
  const { massGrams, refused, surplus, discrepancy, differenceGrams } = receipt;
  return (
    <Facts
      facts={[
        [
          w('on'),
          <RecordLink siteId={siteId} recordId={recordId}>
            {occurredOn}
          </RecordLink>,
        ],
        [w('arrived'), massGrams !== undefined && kilogramsExactly(massGrams)],
        [
          w('lot'),
          lotId && (
            <RoomLink room={lotRoom} params={{ siteId, lotId }} className="id">
              {lotId}
            </RoomLink>
          ),
        ],
        [w('refused'), refused && kilogramsExactly(refused.massGrams)],
        [w('surplus'), surplus && kilogramsExactly(surplus.massGrams)],
        [w('difference'), kilogramsExactly(differenceGrams)],
        [w('reason'), discrepancy && reasons(discrepancy)],
      ]}
    />
  );
}

function Elements({ line: { sent, differenceMicrograms } }: Readonly<{ line: Movement }>) {
  const w = useWords(words);
  const rows = Object.entries(sent.elementMicrograms);
  return (
    <Table<(typeof rows)[number]>
      label={w('element')}
      rows={rows}
      keyOf={([element]) => element}
      rowPx={24}
      maxHeight={240}
      columns={[
        { key: 'element', label: w('element'), cell: ([element]) => element },
        {
          key: 'sent',
          label: w('sent-holds'),
          isFigure: true,
          cell: ([, micrograms]) => elementKilograms(micrograms),
        },
        {
          key: 'lacks',
          label: w('lacks'),
          isFigure: true,
          cell: ([element]) => elementKilograms(differenceMicrograms[element] ?? 0),
        },
      ]}
    />
  );
}
