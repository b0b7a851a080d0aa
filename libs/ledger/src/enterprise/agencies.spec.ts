import { grantAgency, registerEnterprise, revokeAgency } from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { agencyInForce } from './agencies';
import { enterpriseStream } from './enterprise.events';

const grant = grantAgency('RE', 'grant', { agentId: 'MAG', effectiveOn: '2025-02-01' });
const end = revokeAgency('RE', 'end', { grantRecordId: 'grant', effectiveOn: '2025-03-01' });

const begun = (...commands: Parameters<typeof submitted>[1][]) => {
  const ledger = beginChain();
  submitted(ledger, registerEnterprise('PORT'));
  for (const command of commands) submitted(ledger, command);
  return ledger;
};

/** Under which grant of RE somebody acts on a day. */
const inForce = (
  ledger: ReturnType<typeof begun>,
  {
    agentId = 'MAG',
    act = 'sale',
    day,
  }: { agentId?: string; act?: 'sale' | 'export'; day: string },
) =>
  agencyInForce(ledger.rows(enterpriseStream('RE')), { enterpriseId: 'RE', agentId, act, day })
    ?.recordId;

describe('an agency', () => {
  it('is recorded by the enterprise, and answers to the same words with the same record', () => {
    const ledger = begun();

    expect(ledger.submit(grant)).toStrictEqual({
      outcome: 'accepted',
      events: [
        {
          type: 'AgencyGranted',
          data: {
            enterpriseId: 'RE',
            recordId: 'grant',
            effectiveOn: '2025-02-01',
            agentId: 'MAG',
            acts: ['sale', 'export'],
          },
        },
      ],
    });
    expect(ledger.submit(grant)).toStrictEqual({ outcome: 'unchanged', revision: 1 });
    expect(ledger.submit(grantAgency('RE', 'grant', { agentId: 'PORT' }))).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'record-exists-with-other-content', standsAt: 1 },
    });
  });

  it('holds from its first day on and until the day of its end', () => {
    const ledger = begun(grant, end);

    expect(inForce(ledger, { day: '2025-01-31' })).toBeUndefined();
    expect(inForce(ledger, { day: '2025-02-01' })).toBe('grant');
    expect(inForce(ledger, { day: '2025-02-28' })).toBe('grant');
    expect(inForce(ledger, { day: '2025-03-01' })).toBeUndefined();
  });

  it('is for one agent and for the acts that it names', () => {
    const ledger = begun(grantAgency('RE', 'g', { agentId: 'MAG', acts: ['export'] }));
    const day = '2025-02-01';

    expect(inForce(ledger, { day, act: 'export' })).toBe('g');
    expect(inForce(ledger, { day, act: 'sale' })).toBeUndefined();
    expect(inForce(ledger, { day, act: 'export', agentId: 'PORT' })).toBeUndefined();
  });

  it('goes on under another grant, the oldest first', () => {
    const ledger = begun(
      grantAgency('RE', 'a', { agentId: 'MAG', effectiveOn: '2025-02-10' }),
      grant,
      end,
    );

    expect(inForce(ledger, { day: '2025-02-20' })).toBe('grant');
    expect(inForce(ledger, { day: '2025-03-01' })).toBe('a');
  });

  it('may end on the day on which it began: then it never held', () => {
    const ledger = begun(
      grant,
      revokeAgency('RE', 'end', { grantRecordId: 'grant', effectiveOn: '2025-02-01' }),
    );

    expect(inForce(ledger, { day: '2025-02-01' })).toBeUndefined();
  });
});
