import { balancesRoom } from '../balances/room';
import { Card } from '../cards/card';
import { elementKilograms } from '../figures/units';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import type { components } from '../published/data/api';
import { RoomLink } from '../router/room-link';
import { useGo } from '../router/use-room';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import words from './words.json';

type Ranked = components['schemas']['RankedBalance'];

/** Enterprises whose year does not close, the worst first. */
export function OpenBalances({ year }: Readonly<{ year: string }>) {
  const w = useWords(words);
  const moment = useMoment();
  const go = useGo();
  const query = { period: year, by: 'enterprise' as const, limit: 20, ...moment };
  const ranking = useAnswer(['balances', 'ranking', query], (signal) =>
    ledger.GET('/balances/ranking', { params: { query }, signal }),
  );
  const all = (
    <RoomLink room={balancesRoom} params={{ scope: 'nation' }} search={{ period: year }}>
      {w('all')}
    </RoomLink>
  );
  return (
    <Card title={w('balances')} actions={all} isFlush>
      <Answer query={ranking}>
        {({ items }) => {
          const open = items.filter(({ state }) => state === 'open');
          if (open.length === 0) return <Said title={w('none-open')} />;
          return (
            <Table<Ranked>
              label={w('balances')}
              rows={open}
              keyOf={({ enterpriseId }) => enterpriseId}
              rowPx={24}
              maxHeight={220}
              onOpen={({ enterpriseId, element }) =>
                go(balancesRoom, {
                  params: { scope: enterpriseId },
                  search: { element, period: year },
                })
              }
              columns={[
                {
                  key: 'who',
                  label: w('enterprise'),
                  cell: ({ enterpriseId }) => <span className="id">{enterpriseId}</span>,
                },
                {
                  key: 'element',
                  label: w('element'),
                  width: '70px',
                  cell: ({ element }) => element,
                },
                {
                  key: 'missing',
                  label: w('missing-kg'),
                  isFigure: true,
                  cell: ({ missingMicrograms }) => elementKilograms(missingMicrograms),
                },
                {
                  key: 'sigmas',
                  label: w('sigmas'),
                  width: '110px',
                  isFigure: true,
                  cell: ({ outsideSigmas }) => outsideSigmas,
                },
              ]}
            />
          );
        }}
      </Answer>
    </Card>
  );
}
