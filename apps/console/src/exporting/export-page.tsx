import { Button } from '@mantine/core';
import { Card } from '../cards/card';
import { Facts } from '../cards/facts';
import { CopyAs } from '../copying/copy-as';
import { scaled } from '../figures/groups';
import styles from '../findings/findings.module.css';
import { Drawn } from '../icons/icons';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import type { components } from '../published/data/api';
import { useRoomSearch } from '../router/use-room';
import { useViewer } from '../session/viewer';
import { Answer } from '../states/answer';
import { Failed } from '../states/failed';
import { Table } from '../tables/table';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import { exportRoom } from './room';
import { useDownload } from './use-download';
import words from './words.json';

type Dataset = components['schemas']['ExportDataset'];
type Format = components['schemas']['ExportFormat'];

export default function ExportPage() {
  const w = useWords(words);
  const language = useLanguage();
  const { role } = useViewer();
  const [search, change] = useRoomSearch(exportRoom);
  const exports = useAnswer(['exports'], (signal) => ledger.GET('/exports', { signal }));
  return (
    <Answer query={exports}>
      {({ datasets, formats }) => {
        const own = datasets.filter(({ audience }) => audience.includes(role));
        const chosen = own.find(({ name }) => name === search.dataset);
        return (
          <div className={styles.pair}>
            <Card title={w('title')} about={w('about')} heading={1} isFlush>
              <Table<Dataset>
                label={w('title')}
                rows={own}
                keyOf={({ name }) => name}
                selected={search.dataset}
                rowPx={44}
                onOpen={({ name }) => change({ dataset: name })}
                columns={[
                  {
                    key: 'dataset',
                    label: w('dataset'),
                    cell: ({ name, means }) => (
                      <>
                        <div className="id">{name}</div>
                        <div className="second">{means[language]}</div>
                      </>
                    ),
                  },
                  {
                    key: 'columns',
                    label: w('columns'),
                    width: '80px',
                    isFigure: true,
                    cell: ({ columns }) => columns.length,
                  },
                ]}
              />
            </Card>
            {chosen ? (
              <DatasetCard dataset={chosen} formats={formats} />
            ) : (
              <Card title={w('dataset')}>
                <p className="second">{w('choose')}</p>
              </Card>
            )}
          </div>
        );
      }}
    </Answer>
  );
}

type CardProps = Readonly<{ dataset: Dataset; formats: readonly Format[] }>;

function DatasetCard({ dataset, formats }: CardProps) {
  const w = useWords(words);
  const language = useLanguage();
  const { asOf, knownAt } = useMoment();
  const { download, begin, stop } = useDownload();
  const { name, row, columns } = dataset;
  const pathOf = (format: string): string => {
    const parameters = new URLSearchParams({ format });
    if (asOf !== undefined) parameters.set('asOf', asOf);
    if (knownAt !== undefined) parameters.set('knownAt', String(knownAt));
    return `/exports/${name}?${parameters}`;
  };
  return (
    <Card title={<span className="id">{name}</span>} actions={<CopyAs path={pathOf('parquet')} />}>
      <Facts facts={[[w('row'), row[language]]]} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {formats.map(({ name: format }) => (
          <Button
            key={format}
            variant="default"
            disabled={download.isRunning}
            leftSection={<Drawn icon="download" size={14} />}
            onClick={() => void begin(pathOf(format), `${name}.${format}`)}
          >
            {w('download', { format })}
          </Button>
        ))}
        {download.isRunning && <Button onClick={stop}>{w('stop')}</Button>}
      </div>
      {download.isRunning && (
        <p role="status">
          {w('making', { megabytes: scaled(download.bytes, { digits: 6, shown: 1 }) })}
        </p>
      )}
      {download.saved !== undefined && <p role="status">{w('done', { name: download.saved })}</p>}
      {download.error !== undefined && <Failed error={download.error} />}
      <Table<Dataset['columns'][number]>
        label={w('columns')}
        rows={columns}
        keyOf={({ name: column }) => column}
        rowPx={44}
        maxHeight={460}
        columns={[
          {
            key: 'column',
            label: w('column'),
            cell: ({ name: column, type }) => (
              <>
                <div className="id">{column}</div>
                <div className="second">{type}</div>
              </>
            ),
          },
          {
            key: 'means',
            label: w('means'),
            width: 'minmax(0, 2fr)',
            cell: ({ means, unit }) => (
              <>
                <div title={means[language]}>{means[language]}</div>
                <div className="second">{unit?.[language]}</div>
              </>
            ),
          },
          {
            key: 'example',
            label: w('example'),
            from: 460,
            cell: ({ example }) => <span className="id">{String(example)}</span>,
          },
        ]}
      />
    </Card>
  );
}
