import type { FoldedEvent } from '@lodestone/kernel';
import type { PartyDeclared, SiteRecord } from '@lodestone/ledger';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import type { ToldHistory } from '@lodestone/testing/histories/told-history';
import { FollowedReadModels } from '@lodestone/testing/read-models/followed-read-models';
import { recordsWithKey } from '@lodestone/testing/read-models/records-with-key';
import { clientIdWithKey } from '@lodestone/testing/traded-chain';
import { marksOfRecords } from './records/marks-of-records';
import { marksIf, supposedParty } from './records/supposed-marks';

/** Before each record is taken, what would be marked if it were: the same as when it is. */
export function marksWhatWouldBeRecorded(_: FollowedReadModels, { log }: ToldHistory): void {
  const followed = new FollowedReadModel(recordsWithKey);
  try {
    let parties: PartyDeclared[] = [];
    let tried = 0;
    for (const { before, recorded } of bySteps(log)) {
      parties = before.map(({ event }) => event as PartyDeclared);
      const { siteId, recordId, targetRecordId } = recorded.event.data as Named;
      if (siteId === undefined || recordId === undefined) {
        followed.take([...before, recorded]);
        continue;
      }
      const asked = { siteId, recordIds: [recordId, ...(targetRecordId ? [targetRecordId] : [])] };
      const question = {
        ...asked,
        revision: recorded.revision - 1,
        parties: parties.map((party) => supposedParty(clientIdWithKey, party)),
        events: [recorded as FoldedEvent<SiteRecord>],
      };
      const now = followed.ask((reading) => marksOfRecords(reading, asked));
      const supposed = followed.ask((reading) => marksIf(reading, question));

      expect(followed.ask((reading) => marksOfRecords(reading, asked))).toEqual(now);
      followed.take([...before, recorded]);
      const after = followed.ask((reading) => marksOfRecords(reading, asked));
      expect(supposed).toEqual({ hasMoved: false, before: now, after });
      // Who asks now is told that the site has gone on.
      expect(followed.ask((reading) => marksIf(reading, question))).toEqual({ hasMoved: true });
      tried += 1;
    }
    expect(tried).toBeGreaterThan(10);
  } finally {
    followed.close();
  }
}

type Named = Readonly<{ siteId?: string; recordId?: string; targetRecordId?: string }>;

/** Each counted event, with the declarations that it takes along. */
function bySteps(log: ToldHistory['log']) {
  const steps: Array<{
    before: ToldHistory['log'][number][];
    recorded: ToldHistory['log'][number];
  }> = [];
  let before: ToldHistory['log'][number][] = [];
  for (const recorded of log) {
    if (recorded.event.type === 'PartyDeclared') before.push(recorded);
    else {
      steps.push({ before, recorded });
      before = [];
    }
  }
  return steps;
}

/** What is said of a declaration before it is made comes true when it is. */
export function knowsWhomADeclarationJoins(_: FollowedReadModels, { log }: ToldHistory): void {
  const followed = new FollowedReadModels();
  try {
    const seen = new Set<string>();
    for (const { before, recorded } of bySteps(log)) {
      const made = before.map(({ event }) => (event as PartyDeclared).data);
      const asked = made.map(({ ref, declaration }) => ({
        ...declaration,
        ref,
        clientId: clientIdWithKey(declaration),
      }));
      const exporterId = made[0]?.declaredById ?? 'E1';
      const know = () => followed.ask('known-declarations', { exporterId, declarations: asked });
      const told = know();
      followed.take([...before, recorded], ['client-identities']);
      for (const [n, { known, meets }] of know().entries()) {
        const page = followed.ask('client', { exporterId, clientId: asked[n]?.clientId ?? '' });
        seen.add(told[n]?.known ?? '');
        expect(known).toBe('declared');
        expect(meets).toEqual([expect.objectContaining({ clientId: page?.canonicalId })]);
        for (const { clientId } of told[n]?.meets ?? [])
          expect(page?.clientIds).toContain(clientId);
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining(['new', 'joins']));
  } finally {
    followed.close();
  }
}
