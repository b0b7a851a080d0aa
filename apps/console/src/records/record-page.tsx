import { Group } from '@mantine/core';
import { Card } from '../cards/card';
import { Facts } from '../cards/facts';
import { ordinal } from '../figures/units';
import { FlagList } from '../flags/flag-list';
import { NotThere } from '../frame/not-there';
import { ledger } from '../ledger/client';
import { Instant } from '../ledger/instant';
import { isAbsent } from '../ledger/problem';
import { useAnswer } from '../ledger/use-answer';
import { isTravelling } from '../moment/moment';
import { useMoment } from '../moment/use-moment';
import { RoomLink } from '../router/room-link';
import { useRoomParams } from '../router/use-room';
import { mendWay } from '../router/ways';
import { useViewer } from '../session/viewer';
import { Answer } from '../states/answer';
import { useWords } from '../words/use-words';
import { RecordContent } from './record-content';
import { RecordHistory } from './record-history';
import { RecordPostings } from './record-postings';
import { recordRoom } from './record-room';
import styles from './record.module.css';
import { StateBadge } from './state-badge';
import { useTypeName } from './type-name';
import words from './words.json';

export default function RecordPage() {
  const w = useWords(words);
  const typeName = useTypeName();
  const viewer = useViewer();
  const moment = useMoment();
  const { siteId, recordId } = useRoomParams(recordRoom);
  const query = moment.knownAt === undefined ? {} : { knownAt: moment.knownAt };
  const path = { siteId, recordId };
  const asked = useAnswer(
    ['record', path, query],
    (signal) =>
      ledger.GET('/sites/{siteId}/records/{recordId}', { params: { path, query }, signal }),
    { keepsRows: false },
  );
  if (isAbsent(asked.error)) return <NotThere />;
  return (
    <Answer query={asked}>
      {(record) => {
        const isOwn = viewer.role === 'enterprise' && record.enterpriseId === viewer.enterpriseId;
        const mends =
          isOwn && record.state === 'live' && !isTravelling(moment) && !/^Record/.test(record.type);
        return (
          <>
            <Card
              heading={1}
              title={<span className="id">{recordId}</span>}
              about={
                <>
                  {typeName(record.type)} <StateBadge {...record} />
                </>
              }
              actions={
                mends && (
                  <Group gap={8}>
                    <MendLink how="correct" path={path} />
                    <MendLink how="void" path={path} />
                  </Group>
                )
              }
            >
              <Facts
                facts={[
                  [w('site'), <span className="id">{siteId}</span>],
                  [w('occurred'), 'occurredOn' in record ? record.occurredOn : undefined],
                  [w('recorded'), <Instant at={record.recordedAt} />],
                  [
                    w('ordinal'),
                    record.ordinal === undefined ? undefined : ordinal(record.ordinal),
                  ],
                ]}
              />
              {record.flags && record.flags.length > 0 && <FlagList flags={record.flags} />}
            </Card>
            <div className={styles.columns}>
              <Card title={w('content')}>
                <RecordContent data={record.data} />
              </Card>
              <Card title={w('history')}>
                <RecordHistory siteId={siteId} history={record.history ?? []} />
              </Card>
            </div>
            <RecordPostings siteId={siteId} recordId={recordId} />
          </>
        );
      }}
    </Answer>
  );
}

type MendProps = Readonly<{ how: 'void' | 'correct'; path: { siteId: string; recordId: string } }>;

function MendLink({ how, path }: MendProps) {
  const w = useWords(words);
  return (
    <RoomLink room={mendWay} params={path} search={{ how }} className="press-link">
      {w(how)}
    </RoomLink>
  );
}
