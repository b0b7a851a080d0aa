import {
  exported,
  grantAgency,
  registerEnterprise,
  revokeAgency,
  saleAbroad,
  type AnyCommand,
  type MemoryLedger,
} from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { recordAct } from '@lodestone/testing/chain';
import { givingUp } from '@lodestone/testing/deals';
import { decideOn, merge, transfer } from '@lodestone/testing/deciding';
import { FollowedReadModel, recordedLog } from '@lodestone/testing/followed-read-model';
import { findRecord } from './find-record';
import { recordsWithKey } from '@lodestone/testing/read-models/records-with-key';

/** SEP is RE's, and WORKS is MAG's: RE sells and exports for MAG. */
let ledger: MemoryLedger;
beforeEach(() => {
  ledger = beginChain();
  tell(registerEnterprise('OWNER'));
});

const tell = (...commands: readonly AnyCommand[]): void => {
  for (const command of commands) submitted(ledger, command);
};

function flags(recordId: string, code: string) {
  const readModel = new FollowedReadModel(recordsWithKey);
  readModel.take(recordedLog(ledger.log));
  const found = readModel.ask((reading) => findRecord(reading, { siteId: 'SEP', recordId }));
  readModel.close();
  return found?.flags.filter((flag) => flag.code === code).map(({ detail }) => detail);
}

const suspended = (enterpriseId: string, effectiveOn = '2025-01-15') =>
  decideOn(enterpriseId, 'stop', 'EnterpriseSuspended', { effectiveOn });

const acts = {
  'the exporter': () => tell(recordAct('SEP', 'act', exported({ exporterId: 'MAG' }))),
  'the seller': () => tell(recordAct('SEP', 'act', saleAbroad({ sellerId: 'MAG' }))),
} as const;

describe.each(Object.entries(acts))('an act of another, as %s', (_, told) => {
  it('is flagged where that one is suspended on the day, by name', () => {
    told();
    tell(suspended('MAG'));

    expect(flags('act', 'enterprise-suspended')).toStrictEqual([
      { enterpriseId: 'MAG', suspendedSince: '2025-01-15' },
    ]);
  });

  it('is not where it is suspended from a later day on', () => {
    told();
    tell(suspended('MAG', '2025-02-02'));

    expect(flags('act', 'enterprise-suspended')).toStrictEqual([]);
  });

  it('is flagged where that one is no more, by name', () => {
    told();
    tell(merge('MAG', 'OWNER', '2025-02-01'));

    expect(flags('act', 'enterprise-merged')).toStrictEqual([
      { enterpriseId: 'MAG', mergedSince: '2025-02-01', intoEnterpriseId: 'OWNER' },
    ]);
  });

  it('names nobody where it is who recorded it', () => {
    told();
    tell(suspended('RE'));

    expect(flags('act', 'enterprise-suspended')).toStrictEqual([{ suspendedSince: '2025-01-15' }]);
  });
});

it('goods of an owner that is suspended are flagged, whoever sells them', () => {
  tell(transfer('SEP', 'MAG', '2025-01-20'), recordAct('SEP', 'act', exported()));
  tell(suspended('RE'));

  expect(flags('act', 'enterprise-suspended')).toStrictEqual([
    { enterpriseId: 'RE', suspendedSince: '2025-01-15' },
  ]);
});

describe('the rest of a sale, given up by another than its seller', () => {
  beforeEach(() => {
    tell(recordAct('SEP', 'sale', saleAbroad()), transfer('SEP', 'MAG'));
    tell(recordAct('SEP', 'act', givingUp({ occurredOn: '2025-07-01' })));
  });
  const missing = [{ enterpriseId: 'RE', agentId: 'MAG', act: 'SaleGivenUp' }];
  const grant = grantAgency('RE', 'grant', { agentId: 'MAG', acts: ['sale'] });

  it('is flagged without leave of the seller', () => {
    expect(flags('act', 'agency-missing')).toStrictEqual(missing);
  });

  it('is not with it, and is again from the day of its end on', () => {
    tell(grant);
    expect(flags('act', 'agency-missing')).toStrictEqual([]);

    tell(revokeAgency('RE', 'end', { grantRecordId: 'grant', effectiveOn: '2025-07-01' }));
    expect(flags('act', 'agency-missing')).toStrictEqual(missing);
  });

  it('is flagged where the seller is suspended', () => {
    tell(suspended('RE'));

    expect(flags('act', 'enterprise-suspended')).toStrictEqual([
      { enterpriseId: 'RE', suspendedSince: '2025-01-15' },
    ]);
  });
});
