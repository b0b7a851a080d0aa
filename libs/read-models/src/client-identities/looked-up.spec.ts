import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { clientIdWithKey } from '@lodestone/testing/traded-chain';
import fc from 'fast-check';
import { nation } from './bearers';
import { clientIdentities } from './client-identities';
import type { ClientsReading, clientTables } from './client-tables';
import { clientsOfLines, subjectsMeant } from './clients-of-lines';
import { subjectsOfClient } from './component-around';
import { groupIdsOf } from './group-ids';
import { isOf, listClients } from './list-clients';
import type { Known } from './memberships';
import { pagesAmong } from './pages-among';
import { step, told } from './told-identities.fixture';

// Each run of the property makes files on a disk that others may be using.
jest.setTimeout(60_000);

const projection = clientIdentities({ clientIdOf: clientIdWithKey });

/** Whose clients, at every moment of some histories. */
function everywhere(check: (reading: ClientsReading, known: Known) => void): void {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const readModel = new FollowedReadModel<typeof clientTables>(projection);
      try {
        readModel.take(told(steps).log);
        readModel.ask((reading) => {
          for (const scope of [nation, 'RE', 'MAG']) {
            for (let knownAt = -1; knownAt <= reading.ordinal; knownAt++) {
              check(reading, { scope, knownAt });
            }
          }
        });
      } finally {
        readModel.close();
      }
    }),
    { numRuns: 25 },
  );
}

const subjectsIn = (reading: ClientsReading): readonly string[] => [
  ...new Set(reading.rows('named', '').map(({ subject }) => subject)),
];

describe('clients that are looked up one by one', () => {
  it('are those of all that are told at once, however many are told beforehand', () => {
    everywhere((reading, known) => {
      const all = groupIdsOf(reading, known);
      const expected = subjectsIn(reading).map((subject) => all.get(subject) ?? subject);
      for (const shown of ['few', 'everybody', { exporterIds: ['RE', 'MAG'] }] as const) {
        const clientOf = clientsOfLines(reading, known, shown);

        expect(subjectsIn(reading).map(clientOf)).toStrictEqual(expected);
      }
    });
  });

  it('are named in acts by whatever leads to them', () => {
    everywhere((reading, known) => {
      const clientOf = clientsOfLines(reading, known, 'everybody');
      const subjects = subjectsIn(reading);
      const ids = reading.rows('bearers', '').map(({ clientId }) => clientId);
      for (const id of new Set([...ids, ...subjects, ...subjects.map(clientOf)])) {
        const under = subjectsOfClient(reading, id).map(clientOf);
        const wanted = under.length === 0 || under.includes(id) ? [id] : under;
        const expected = subjects.filter((subject) => wanted.includes(clientOf(subject)));
        const meant = subjectsMeant(reading, [id], known).filter((one) => subjects.includes(one));

        expect(meant.sort()).toStrictEqual(expected.sort());
      }
    });
  });
});

describe('clients of a role and of an exporter', () => {
  const asked = [
    { role: 'buyer' },
    { role: 'importer' },
    { ofExporterId: 'RE' },
    { ofExporterId: 'MAG' },
    { role: 'buyer', ofExporterId: 'RE' },
  ] as const;

  it('are those of the whole list who are so', () => {
    everywhere((reading, { scope, knownAt }) => {
      const question = { exporterId: scope === nation ? undefined : scope, knownAt, limit: 500 };
      const { clients } = listClients(reading, question);
      for (const { role, ofExporterId } of asked.map((each) => ({
        role: undefined,
        ofExporterId: undefined,
        ...each,
      }))) {
        const expected = clients.filter((client) => {
          const named = reading.get('named', client.canonicalId, String(ofExporterId));
          const isTheirs =
            ofExporterId === undefined ||
            isOf(client, ofExporterId) ||
            (client.isForgotten === true && (named?.ordinal ?? Infinity) <= knownAt);
          const hasRole = client.usage.roles.some((used) => used.role === role);
          return isTheirs && (role === undefined || hasRole);
        });

        expect(listClients(reading, { ...question, role, ofExporterId }).clients).toStrictEqual(
          expected,
        );
      }
    });
  });

  it('are found in one way where there are few, in another where there are many', () => {
    everywhere((reading, known) => {
      for (const among of asked) {
        const question = { ...among, after: '' };
        const few = [...pagesAmong(reading, known, question)];

        expect([...pagesAmong(reading, known, question, 0)]).toStrictEqual(few);
      }
    });
  });
});
