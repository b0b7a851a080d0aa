import { Card } from '../cards/card';
import { counted } from '../figures/groups';
import { enterpriseRoom } from '../enterprises/room';
import type { components } from '../published/data/api';
import { RoomLink } from '../router/room-link';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import words from './words.json';

type Submitter = components['schemas']['VolumesSubmitter'];

/** Who told, corrected and voided how much between the two moments. */
export function Submitters({ submitters }: Readonly<{ submitters: readonly Submitter[] }>) {
  const w = useWords(words);
  if (submitters.length === 0) return null;
  return (
    <Card title={w('submitters')} isFlush>
      <Table<Submitter>
        label={w('submitters')}
        rows={submitters}
        keyOf={({ submitterId }) => submitterId}
        rowPx={24}
        maxHeight={260}
        columns={[
          {
            key: 'who',
            label: w('who'),
            cell: ({ submitterId }) => (
              <RoomLink room={enterpriseRoom} params={{ enterpriseId: submitterId }} className="id">
                {submitterId}
              </RoomLink>
            ),
            sortBy: ({ submitterId }) => submitterId,
          },
          ...(['recorded', 'corrected', 'voided'] as const).map((key) => ({
            key,
            label: w(key),
            isFigure: true,
            cell: (row: Submitter) => counted(row[key]),
            sortBy: (row: Submitter) => row[key],
          })),
        ]}
      />
    </Card>
  );
}
