import { NativeSelect } from '@mantine/core';
import { balancesRoom } from '../balances/room';
import { Card } from '../cards/card';
import { Column } from '../cards/column';
import { Facts } from '../cards/facts';
import { useCodeNames } from '../codes/use-codes';
import { findingsRoom } from '../findings/room';
import { useLastDay, yearAt } from '../moment/last-day';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import { movementsRoom } from '../movements/room';
import { RoomLink } from '../router/room-link';
import { useRoomParams, useRoomSearch } from '../router/use-room';
import { useDesk, useEnterpriseId } from '../session/viewer';
import { Answer } from '../states/answer';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import styles from './enterprises.module.css';
import { Partners } from './partners';
import { enterpriseRoom } from './room';
import { Stock } from './stock';
import { TopClients } from './top-clients';
import { VolumesByMonth } from './volumes-by-month';
import words from './words.json';

export default function EnterprisePage() {
  const w = useWords(words);
  const language = useLanguage();
  const desk = useDesk();
  const own = useEnterpriseId();
  const activities = useCodeNames('activities');
  const designations = useCodeNames('designations');
  const moment = useMoment();
  const day = useLastDay(moment) ?? '2025-12-31';
  const { enterpriseId } = useRoomParams(enterpriseRoom);
  const [search, change] = useRoomSearch(enterpriseRoom);
  const last = Number(day.slice(0, 4));
  const year = /^\d{4}$/.test(search.year ?? '') ? search.year! : String(yearAt(day));
  const enterprise = useAnswer(['enterprises', enterpriseId, moment], (signal) =>
    ledger.GET('/enterprises/{enterpriseId}', {
      params: { path: { enterpriseId }, query: moment },
      signal,
    }),
  );
  return (
    <Answer query={enterprise}>
      {({ name, nameLatin, names, identifiers, activities: does, sites, standing }) => (
        <Column>
          <Card
            title={language === 'zh' ? name : (nameLatin ?? name)}
            about={language === 'zh' ? nameLatin : name}
            heading={1}
            actions={
              <>
                <NativeSelect
                  aria-label={w('year')}
                  value={year}
                  data={Array.from({ length: 4 }, (_, n) => String(last - n))}
                  onChange={({ currentTarget }) => change({ year: currentTarget.value })}
                />
                <RoomLink
                  room={balancesRoom}
                  params={{ scope: enterpriseId }}
                  search={{ period: year }}
                >
                  {w('balance', { year })}
                </RoomLink>
                <RoomLink room={movementsRoom} search={{ who: enterpriseId }}>
                  {w('movements')}
                </RoomLink>
                <RoomLink room={findingsRoom} search={{ who: enterpriseId }}>
                  {w('findings')}
                </RoomLink>
              </>
            }
          >
            <Facts
              facts={[
                [w('id'), <span className="id">{enterpriseId}</span>],
                [
                  w('uscc'),
                  <span className="id">
                    {identifiers.find(({ scheme }) => scheme === 'uscc')?.value ?? '—'}
                  </span>,
                ],
                [w('activities'), does.map((one) => activities(one)).join(' · ')],
                [w('designated'), standing?.designatedFor.map((d) => designations(d)).join(' · ')],
                [
                  w('names'),
                  names.length > 1 ? names.map((each) => each.name).join(' · ') : undefined,
                ],
              ]}
            />
            <ul className={styles.sites} aria-label={w('sites')}>
              {sites.map(({ siteId, name: called, nameLatin: latin, place }) => (
                <li key={siteId}>
                  <span className="id">{siteId}</span>
                  <span>{language === 'zh' ? called : (latin ?? called)}</span>
                  <span className="second">{place?.locality}</span>
                  <RoomLink
                    room={balancesRoom}
                    params={{ scope: `site:${siteId}` }}
                    search={{ period: year }}
                  >
                    {w('balance', { year })}
                  </RoomLink>
                </li>
              ))}
            </ul>
          </Card>
          {/* Of others an enterprise sees the directory, and nothing of their books. */}
          {(desk !== 'exporter' || own === enterpriseId) && (
            <div className={styles.pair}>
              <VolumesByMonth enterpriseId={enterpriseId} year={year} />
              <TopClients enterpriseId={enterpriseId} year={year} />
              <Partners enterpriseId={enterpriseId} year={year} />
              <Stock enterpriseId={enterpriseId} />
            </div>
          )}
        </Column>
      )}
    </Answer>
  );
}
