import { standingAct, type PartyDeclared, type SiteRecord } from '@lodestone/ledger';
import { clientIdWithKey } from '@lodestone/testing/traded-chain';
import { everyToldHistory, type ToldHistory } from '@lodestone/testing/histories/told-history';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { countedIn, dated, subjectsOf } from '@lodestone/testing/read-models/dated-questions';
import {
  followedProjections,
  FollowedReadModels,
} from '@lodestone/testing/read-models/followed-read-models';
import { queries, readModelsOf, type AnswerOf, type QueryName } from './queries';
import { readModels } from './read-models';
import { knowsWhomADeclarationJoins, marksWhatWouldBeRecorded } from './supposed.fixture';
import { toldTo } from './search/numbers-of-act';

type Rule = (followed: FollowedReadModels, told: ToldHistory) => void;

/** Of each question what stays true whatever the history is. A new one has no answer yet here. */
const rules: Readonly<Record<QueryName, Rule | 'as of an ordinal'>> = {
  record: 'as of an ordinal',
  records: 'as of an ordinal',
  volumes: 'as of an ordinal',
  deals: 'as of an ordinal',
  'compare-volumes': 'as of an ordinal',
  clients: 'as of an ordinal',
  client: 'as of an ordinal',
  suggestions: 'as of an ordinal',
  findings: 'as of an ordinal',
  finding: 'as of an ordinal',
  directory: 'as of an ordinal',
  rules: 'as of an ordinal',
  'what-if': 'as of an ordinal',
  licences: 'as of an ordinal',
  licence: 'as of an ordinal',
  screenings: 'as of an ordinal',
  stock: 'as of an ordinal',
  'stock-groups': 'as of an ordinal',
  'stock-units': 'as of an ordinal',
  'owned-at-site': 'as of an ordinal',
  'compare-stock': 'as of an ordinal',
  movements: 'as of an ordinal',
  movement: 'as of an ordinal',
  'movement-differences': 'as of an ordinal',
  inbox: 'as of an ordinal',
  'compare-movements': 'as of an ordinal',
  agencies: 'as of an ordinal',
  balance: 'as of an ordinal',
  'balance-lines': 'as of an ordinal',
  'balance-ranking': 'as of an ordinal',
  'compare-balance': 'as of an ordinal',
  'provenance-graph': 'as of an ordinal',
  'provenance-path': 'as of an ordinal',
  'provenance-enterprises': 'as of an ordinal',
  'compare-origins': 'as of an ordinal',
  origins: 'as of an ordinal',
  fates: 'as of an ordinal',
  marks: 'as of an ordinal',
  'sites-ever-operated': findsEachEnterpriseWithItsSites,
  'enterprises-sharing': findsWhoeverHasANumber,
  operator: knowsWhoOperatesEachSite,
  moment: knowsTheRunningMaximum,
  'known-since': knowsSinceWhen,
  'latest-stamp': knowsTheLatestStamp,
  'declared-under': findsWhatIsDeclared,
  'forgotten-clients': knowsEveryOrderToForget,
  'marks-if': marksWhatWouldBeRecorded,
  'known-declarations': (followed, told) => {
    knowsWhomADeclarationJoins(followed, told);
    meetsOnlyOwnClients(followed, told);
  },
  'record-marks': marksWhatIsRecorded,
  explanation: explainsWhatIsRecorded,
  search: showsAnEnterpriseItsOwn,
};

const undated = Object.entries(rules).filter(
  (entry): entry is [QueryName, Rule] => typeof entry[1] === 'function',
);

describe('every read model', () => {
  it('has questions, and every question a rule', () => {
    const asked = Object.keys(rules).sort();
    const names = Object.keys(rules) as QueryName[];

    expect(asked).toEqual(Object.keys(queries).sort());
    expect(asked.filter((name) => rules[name as QueryName] === 'as of an ordinal')).toEqual(
      Object.keys(dated).sort(),
    );
    expect([...new Set(names.flatMap(readModelsOf))].sort()).toEqual(
      [...Object.keys(readModels), 'journal'].sort(),
    );
    expect(followedProjections.map(({ name }) => name)).toEqual(Object.keys(readModels));
  });

  it.each(followedProjections.map((each) => [each.name, each] as const))(
    'is the same rebuilt, also from what a forgetting left, and takes nothing twice: %s',
    async (_, projection) => {
      for (const { log, kept } of toldHistories()) {
        const followed = new FollowedReadModel(projection);
        try {
          let taken = followed.take(log.slice(0, 1));
          for (let at = 1, n = 1; at < log.length; at += n, n = (n % 5) + 1) {
            taken = followed.take(log.slice(at, at + n));
          }
          const digest = followed.digest();

          expect(digest.rows).toBeGreaterThan(0);
          expect(await followed.digestOfRebuilt(log)).toEqual(digest);
          // Where an ordinal lies in a store's log is that store's own.
          if (projection.name !== 'moments') {
            expect(await followed.digestOfRebuilt(kept)).toEqual(digest);
          }
          if (taken.length > 0) {
            expect(() => followed.takeAgain(taken)).toThrow(/stands at ordinal/);
          }
          expect(followed.digest()).toEqual(digest);
        } finally {
          followed.close();
        }
      }
    },
  );

  it.each(undated)('answers what is so now: %s', (_, rule) => {
    for (const told of toldHistories()) {
      const followed = new FollowedReadModels();
      try {
        followed.take(told.log);
        rule(followed, told);
      } finally {
        followed.close();
      }
    }
  });
});

function toldHistories(): readonly ToldHistory[] {
  const histories: ToldHistory[] = [];
  everyToldHistory((told) => histories.push(told), { runs: 2, moves: 120 });
  return histories;
}

function findsEachEnterpriseWithItsSites(followed: FollowedReadModels): void {
  const { enterprises } = followed.ask('directory', { limit: 500 });
  expect(paged(followed, 'directory', ({ enterprises: page }) => page)).toEqual(enterprises);
  for (const enterprise of enterprises) {
    const { enterpriseId, name } = enterprise;
    expect(followed.ask('directory', { enterpriseId }).enterprises).toEqual([enterprise]);
    expect(followed.ask('directory', { text: name, limit: 500 }).enterprises).toContainEqual(
      enterprise,
    );
    for (const site of enterprise.sites) expect(site.enterpriseId).toBe(enterpriseId);
    const operated = new Set(followed.ask('sites-ever-operated', { enterpriseId }));
    for (const { siteId, decisions } of enterprises.flatMap(({ sites }) => sites)) {
      const isNow = enterprise.sites.some((site) => site.siteId === siteId);
      const named = decisions.flatMap(({ fromEnterpriseId: from, toEnterpriseId: to }) => [
        from,
        to,
      ]);
      expect([siteId, operated.has(siteId)]).toEqual([
        siteId,
        isNow || named.includes(enterpriseId),
      ]);
    }
  }
}

function knowsWhoOperatesEachSite(followed: FollowedReadModels, { log }: ToldHistory): void {
  const knownAt = countedIn(log).length - 1;
  const { enterprises } = followed.ask('directory', { limit: 500 });
  for (const { siteId, enterpriseId } of enterprises.flatMap(({ sites }) => sites)) {
    expect(followed.ask('operator', { siteId, day: '9999-12-31', knownAt })).toBe(enterpriseId);
  }
  expect(followed.ask('operator', { siteId: 'NOWHERE', day: '2025-01-01', knownAt })).toBe('');
}

function knowsSinceWhen(followed: FollowedReadModels, { log }: ToldHistory): void {
  const stamps = countedIn(log).map(({ metadata }) => metadata.recordedAt);
  stamps.forEach((_, knownAt) => {
    const latest = stamps
      .slice(0, knownAt + 1)
      .sort()
      .at(-1);
    expect(followed.ask('known-since', { knownAt })).toBe(latest);
  });
}

function findsWhoeverHasANumber(followed: FollowedReadModels): void {
  const { enterprises } = followed.ask('directory', { limit: 500 });
  for (const { identifiers } of enterprises) {
    const has = ({ scheme, value }: (typeof identifiers)[number]): boolean =>
      identifiers.some((each) => each.scheme === scheme && each.value === value);
    const sharing = enterprises.filter((each) => each.identifiers.some(has));
    expect([...followed.ask('enterprises-sharing', { identifiers })].sort()).toEqual(
      sharing.map(({ enterpriseId }) => enterpriseId),
    );
  }
}

function paged<Item>(
  followed: FollowedReadModels,
  name: 'directory',
  itemsOf: (page: AnswerOf<'directory'>) => readonly Item[],
): readonly Item[] {
  const items: Item[] = [];
  for (let after: string | undefined; ;) {
    const page = followed.ask(name, { limit: 2, after });
    items.push(...itemsOf(page));
    if (page.next === undefined) return items;
    after = page.next;
  }
}

function knowsTheRunningMaximum(followed: FollowedReadModels, { log }: ToldHistory): void {
  const stamps = countedIn(log).map(({ metadata }) => metadata.recordedAt);
  stamps.forEach((at, n) => {
    const isLater = stamps.map((_, i) => stamps.slice(0, i + 1).some((stamp) => stamp > at));
    const first = isLater.indexOf(true);
    const { ordinal, head } = followed.ask('moment', { at });

    expect([n, ordinal, head]).toEqual([
      n,
      (first < 0 ? stamps.length : first) - 1,
      stamps.length - 1,
    ]);
  });
}

/** Nobody declares a clock faulty in these histories. */
function knowsTheLatestStamp(followed: FollowedReadModels, { log }: ToldHistory): void {
  const stamps = countedIn(log).map(({ metadata }) => metadata.recordedAt);
  for (const laterThan of [...stamps.slice(0, 20), ...stamps.slice(-3)]) {
    const from = stamps.findIndex((stamp) => stamp > laterThan);
    const after = stamps.findIndex((stamp, n) => n > from && stamp <= laterThan);
    const toOrdinal = (after < 0 ? stamps.length : after) - 1;
    expect(followed.ask('latest-stamp', { laterThan })).toEqual({
      recordedAt: [...stamps].sort().at(-1),
      declaredOrdinal: -1,
      ...(from < 0 ? {} : { later: { fromOrdinal: from, toOrdinal } }),
    });
  }
}

/** Until a counted event takes it along, a declaration is nobody's. */
function findsWhatIsDeclared(followed: FollowedReadModels, { kept }: ToldHistory): void {
  const last = kept.indexOf(countedIn(kept).at(-1)!);
  const declared = kept.slice(0, last).flatMap(({ event }) => {
    if (event.type !== 'PartyDeclared') return [];
    const { ref, declaredById, declaration } = event.data as PartyDeclared['data'];
    return [{ clientId: clientIdWithKey(declaration), ref, declaredById }];
  });
  for (const clientId of subjectsOf(kept, 0).clientIds) {
    const refs = declared.filter((each) => each.clientId === clientId);
    expect(sortedByRef(followed.ask('declared-under', { clientId }))).toEqual(
      sortedByRef(refs.map(({ ref, declaredById }) => ({ ref, declaredById }))),
    );
  }
}

/** Whatever anybody asks about: it is told of its own clients, and of nobody else's. */
function meetsOnlyOwnClients(followed: FollowedReadModels, { kept }: ToldHistory): void {
  const last = kept.indexOf(countedIn(kept).at(-1)!);
  const declared = kept.slice(0, last).flatMap(({ event }) => {
    if (event.type !== 'PartyDeclared') return [];
    const { ref, declaredById, declaration } = event.data as PartyDeclared['data'];
    return [{ ...declaration, clientId: clientIdWithKey(declaration), ref, declaredById }];
  });
  const declarers = new Set(declared.map(({ declaredById }) => declaredById));
  for (const exporterId of declarers) {
    const told = followed.ask('known-declarations', { exporterId, declarations: declared });
    for (const [n, { known, meets, sameNameClientIds }] of told.entries()) {
      const { declaredById, clientId } = declared[n]!;
      const page = followed.ask('client', { exporterId, clientId });
      if (declaredById === exporterId) {
        expect(known).toBe('declared');
        expect(meets.map((met) => met.clientId)).toEqual([page?.canonicalId]);
      }
      for (const id of [...meets.map((met) => met.clientId), ...sameNameClientIds]) {
        expect(followed.ask('client', { exporterId, clientId: id })).toBeDefined();
      }
    }
  }
}

const sortedByRef = <Named extends Readonly<{ ref: string }>>(named: readonly Named[]): Named[] =>
  [...named].sort((one, other) => (one.ref < other.ref ? -1 : 1));

function knowsEveryOrderToForget(followed: FollowedReadModels, { log }: ToldHistory): void {
  const orders = log.filter(({ event }) => event.type === 'IdentityForgotten');
  const clientIds = orders.map(({ event }) => (event.data as { clientId: string }).clientId);
  expect(followed.ask('forgotten-clients', {})).toEqual([...new Set(clientIds)].sort());
}

function marksWhatIsRecorded(followed: FollowedReadModels, { kept }: ToldHistory): void {
  for (const [siteId, recordId] of recordsIn(kept)) {
    const record = followed.ask('record', { siteId, recordId });
    const [marks] = followed.ask('record-marks', { siteId, recordIds: [recordId] });
    expect(marks).toEqual({
      recordId,
      ordinal: record?.ordinal,
      recordedAt: record?.recordedAt,
      flags: record?.flags,
      ...(record?.contradictions ? { contradictions: record.contradictions } : {}),
    });
  }
}

function explainsWhatIsRecorded(followed: FollowedReadModels, { kept }: ToldHistory): void {
  for (const [siteId, recordId] of recordsIn(kept)) {
    const explained = followed.ask('explanation', { siteId, recordId });
    expect(explained?.record).toEqual(followed.ask('record', { siteId, recordId }));
    for (const follower of explained?.followers ?? []) {
      const found = followed.ask('record', follower);
      expect(found).toMatchObject({ state: follower.state, ordinal: follower.ordinal });
    }
  }
}

const recordsIn = (log: ToldHistory['log']) => subjectsOf(log, 0).records;

const texts = ['C-1', 'c1', 'KU/7', 'r', 'r1', 'L', 'A/r1'];

/** What everybody's search finds of its own, and of the papers of what was told to it. */
function showsAnEnterpriseItsOwn(followed: FollowedReadModels, { log }: ToldHistory): void {
  const counted = countedIn(log);
  const toldAt = (ordinal: number) => toldTo(standingAct(counted[ordinal]?.event as SiteRecord));
  const search = (text: string, enterpriseId?: string) =>
    followed.ask('search', { text, enterpriseId, byIdentity: true, limit: 500 });
  for (const text of texts) {
    const all = search(text);
    for (const enterpriseId of ['E1', 'E2', 'E3']) {
      const { numbers, enterprises } = search(text, enterpriseId);
      const own = all.numbers.flatMap((hit) => {
        if (hit.enterpriseId === enterpriseId) return [hit];
        // Of several to whom it is told, everybody's search names the first.
        const isTold =
          hit.declaredToId !== undefined &&
          hit.field !== 'lot-id' &&
          toldAt(hit.ordinal).includes(enterpriseId);
        return isTold ? [{ ...hit, declaredToId: enterpriseId }] : [];
      });
      expect({ text, enterpriseId, numbers }).toEqual({ text, enterpriseId, numbers: own });
      expect(enterprises).toEqual(all.enterprises);
    }
  }
  for (const client of followed.ask('clients', { limit: 500 }).clients) {
    for (const clientId of client.clientIds) {
      const [hit] = search(clientId).clients;
      expect(hit?.canonicalId).toBe(client.canonicalId);
      expect(hit?.clientIds).toEqual(client.clientIds);
    }
  }
}
