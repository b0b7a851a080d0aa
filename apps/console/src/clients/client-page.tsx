import { Card } from '../cards/card';
import { Column } from '../cards/column';
import { Facts } from '../cards/facts';
import { useCodeNames } from '../codes/use-codes';
import { ordinal } from '../figures/units';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import type { components } from '../published/data/api';
import { useRoomParams } from '../router/use-room';
import { useDesk } from '../session/viewer';
import { Answer } from '../states/answer';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import { clientRoom } from './client-room';
import { Decisions } from './decisions';
import { ExportersOf } from './exporters-of';
import { MergeForm } from './merge-form';
import words from './client-words.json';

type Client = components['schemas']['Client'];
type Declared = components['schemas']['DeclaredClient'];

export default function ClientPage() {
  const { clientId } = useRoomParams(clientRoom);
  const moment = useMoment();
  const client = useAnswer(['clients', clientId, moment], (signal) =>
    ledger.GET('/clients/{clientId}', { params: { path: { clientId }, query: moment }, signal }),
  );
  return <Answer query={client}>{(body) => <Page client={body} />}</Answer>;
}

function Page({ client }: Readonly<{ client: Client }>) {
  const w = useWords(words);
  const desk = useDesk();
  const countries = useCodeNames('countries');
  const schemes = useCodeNames('identifier-schemes');
  const { canonicalId, identities, conflicts, usage, isForgotten } = client;
  const [named] = identities.flatMap(({ names = [] }) => names);
  const codes = [...new Set(identities.flatMap(({ countryCodes }) => countryCodes))];
  return (
    <Column>
      <Card
        title={named?.name ?? w('unnamed', { id: canonicalId.slice(0, 8) })}
        about={named?.nameLatin}
        heading={1}
      >
        {isForgotten && <p className="amber">{w('forgotten')}</p>}
        {conflicts.map(({ scheme, values = [] }) => (
          <p key={scheme} className="red">
            {w('conflict', { scheme: schemes(scheme), values: values.join(', ') })}
          </p>
        ))}
        <Facts
          facts={[
            [w('countries'), codes.map((code) => countries(code)).join(' · ')],
            [w('acts'), usage.acts],
            [w('first'), usage.firstOn],
            [w('last'), usage.lastOn],
            [
              w('roles'),
              usage.roles.map(({ role, acts }) => `${w(`role-${role}`)} ${acts}`).join(' · '),
            ],
          ]}
        />
      </Card>
      <ExportersOf clientId={canonicalId} />
      <Spellings declared={identities.flatMap(({ declarations }) => declarations)} />
      <Decisions client={client} />
      {desk === 'regulator' && <MergeForm clientId={canonicalId} />}
    </Column>
  );
}

/** Everything that was ever declared of it, as it was written. */
function Spellings({ declared }: Readonly<{ declared: readonly Declared[] }>) {
  const w = useWords(words);
  if (declared.length === 0) return null;
  return (
    <Card title={w('spellings')} isFlush>
      <Table<Declared>
        label={w('spellings')}
        rows={declared}
        keyOf={({ ref }) => ref}
        maxHeight={360}
        rowPx={44}
        columns={[
          {
            key: 'by',
            label: w('declared-by'),
            width: '110px',
            cell: ({ declaredById }) => <span className="id">{declaredById}</span>,
            sortBy: ({ declaredById = '' }) => declaredById,
          },
          {
            key: 'name',
            label: w('name'),
            cell: ({ name, nameLatin }) => (
              <>
                <div>{name}</div>
                <div className="second">{nameLatin}</div>
              </>
            ),
            sortBy: ({ name = '' }) => name,
          },
          {
            key: 'numbers',
            label: w('numbers'),
            cell: ({ identifiers = [] }) => (
              <span className="id">
                {identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join(', ')}
              </span>
            ),
            from: 620,
          },
          { key: 'use', label: w('end-use'), cell: ({ endUse }) => endUse ?? '', from: 900 },
          {
            key: 'known',
            label: w('known'),
            width: '90px',
            isFigure: true,
            cell: (row) => ordinal(row.ordinal),
          },
        ]}
      />
    </Card>
  );
}
