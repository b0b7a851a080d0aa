import type { Declaration } from '@lodestone/ledger';
import type { RecordedEvent } from '@lodestone/kernel';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { clientIdWithKey } from '@lodestone/testing/traded-chain';
import fc from 'fast-check';
import { lastDay } from '../names-since';
import { nation } from './bearers';
import { clientIdentities } from './client-identities';
import { type ClientsReading, type clientTables } from './client-tables';
import { componentsOf, type ClientComponent } from './components';
import { decisionsAbout, standingMerges } from './decisions';
import { declaredMember, registeredMember, type Member } from './members';
import { partySubject } from './subjects';
import { groupIdsOf } from './group-ids';
import { componentOfPage, pagesAfter, type Known } from './memberships';
import { calledOn } from './renamings';
import { step, told } from './told-identities.fixture';

// Each run of the property makes files on a disk that others may be using.
jest.setTimeout(60_000);

const projection = clientIdentities({ clientIdOf: clientIdWithKey });
const open = () => new FollowedReadModel<typeof clientTables>(projection);

describe('identities that are kept up to date', () => {
  it('are those that would be computed from everything that was declared and decided by then', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const { log } = told(steps);
        const readModel = open();
        try {
          readModel.take(log);
          readModel.ask((reading) => {
            for (const scope of [nation, 'RE', 'MAG']) {
              for (let knownAt = -1; knownAt <= reading.ordinal; knownAt++) {
                const known = { scope, knownAt };
                expect(kept(reading, known)).toStrictEqual(computed(reading, known));
                expect(new Map([...groupIdsOf(reading, known)].sort())).toStrictEqual(
                  groupIdsComputed(reading, known),
                );
              }
            }
          });
        } finally {
          readModel.close();
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are the same rows, where what is forgotten was never read', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const { log, forgotten } = told(steps);
        const [live, rebuilt] = [open(), open()];
        try {
          live.take(log);
          rebuilt.take(log.filter((recorded) => !isLater(recorded, forgotten)));
          expect(live.digest()).toStrictEqual(rebuilt.digest());
        } finally {
          live.close();
          rebuilt.close();
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** The pages as they are read, each with its members by name of what they are called by in acts. */
const kept = (reading: ClientsReading, known: Known) =>
  [...pagesAfter(reading, known, { after: '' })].map((page) => ({
    pageId: page.pageId,
    ...shown(componentOfPage(reading, known, page)),
  }));

const computed = (reading: ClientsReading, known: Known) =>
  componentsComputed(reading, known).map((component) => ({
    pageId: component.clientId,
    ...shown(component),
  }));

const shown = ({ clientId, groups, conflicts }: ClientComponent<Member>) => ({
  clientId,
  conflicts,
  groups: groups.map((group) => ({
    clientId: group.clientId,
    members: group.members.map(({ subject }) => subject),
  })),
});

function componentsComputed(reading: ClientsReading, { scope, knownAt }: Known) {
  const isNamed = (subject: string): boolean =>
    (reading.get('named', subject, scope)?.ordinal ?? Infinity) <= knownAt;
  const declared = reading
    .rows('declarations', 'WHERE ordinal <= ? ORDER BY ordinal, ref', knownAt)
    .filter(
      ({ ref, declaredById }) =>
        scope === nation || declaredById === scope || isNamed(partySubject(ref)),
    )
    .map((row) => declaredMember({ ...row, clientId: clientIdOf(reading, row.ref) }));
  const registered = reading
    .rows('enterprises', 'WHERE ordinal <= ? ORDER BY ordinal', knownAt)
    .map((row) => registeredMember(row, calledOn(reading, row, { day: lastDay, knownAt })))
    .filter(({ subject }) => isNamed(subject));
  return componentsOf<Member>(
    [...declared, ...registered],
    standingMerges(decisionsAbout(reading, declaredIds(reading), { knownAt })),
  );
}

const declaredIds = (reading: ClientsReading): readonly string[] =>
  reading.rows('bearers', 'ORDER BY clientId').map(({ clientId }) => clientId);

const clientIdOf = (reading: ClientsReading, ref: string): string =>
  String(reading.get('clients', ref)?.clientId);

const groupIdsComputed = (reading: ClientsReading, known: Known): ReadonlyMap<string, string> =>
  new Map(
    componentsComputed(reading, known)
      .flatMap(({ groups }) => groups)
      .flatMap(({ clientId, members }) =>
        members.map(({ subject }): [string, string] => [subject, clientId]),
      )
      .sort(),
  );

const isLater = ({ event }: RecordedEvent, forgotten: ReadonlySet<string>): boolean =>
  event.type === 'PartyDeclared' &&
  forgotten.has(clientIdWithKey((event.data as { declaration: Declaration }).declaration));
