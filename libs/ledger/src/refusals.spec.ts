import { beginChain } from '@lodestone/testing/begun-chain';
import { ofAgencies } from '@lodestone/testing/refusal-scenarios/of-agencies';
import { ofDeals } from '@lodestone/testing/refusal-scenarios/of-deals';
import { ofDirectory } from '@lodestone/testing/refusal-scenarios/of-directory';
import { ofDeclared } from '@lodestone/testing/refusal-scenarios/of-declared';
import { ofKeeping } from '@lodestone/testing/refusal-scenarios/of-keeping';
import { ofMaterial } from '@lodestone/testing/refusal-scenarios/of-material';
import { ofMovements } from '@lodestone/testing/refusal-scenarios/of-movements';
import { ofRecords } from '@lodestone/testing/refusal-scenarios/of-records';
import { ofRepairs } from '@lodestone/testing/refusal-scenarios/of-repairs';
import { ofTrade } from '@lodestone/testing/refusal-scenarios/of-trade';
import type { Scenario } from '@lodestone/testing/refusal-scenarios/scenario';
import { bookScenarios } from './book/book-refusals.fixture';
import { clientScenarios } from './client/client-refusals.fixture';
import { importScenarios } from './import/import-refusals.fixture';
import { rulebookScenarios } from './rulebook/rulebook-refusals.fixture';
import { licenceScenarios } from './licence/licence-refusals.fixture';
import { allRefusals, type AnyRefusal } from './refusals';

/** One scenario per refusal: a refusal without a scenario does not compile. */
const scenarios: Record<AnyRefusal, Scenario> = {
  ...bookScenarios,
  ...clientScenarios,
  ...importScenarios,
  ...rulebookScenarios,
  ...licenceScenarios,
  ...ofAgencies,
  ...ofRecords,
  ...ofDirectory,
  ...ofMaterial,
  ...ofTrade,
  ...ofDeals,
  ...ofDeclared,
  ...ofMovements,
  ...ofKeeping,
  ...ofRepairs,
};

describe('refusals', () => {
  it('each stand once in the closed list', () => {
    expect([...allRefusals].sort()).toEqual(Object.keys(scenarios).sort());
  });

  it.each(Object.keys(scenarios) as AnyRefusal[])('%s', (code) => {
    const ledger = beginChain();
    const { given = [], unseen = [], when } = scenarios[code];
    for (const command of given) expect(ledger.submit(command).outcome).toBe('accepted');
    const known = ledger.until(ledger.log.length);
    const sight = { other: (stream: string) => known.rows(stream) };
    for (const command of unseen) expect(ledger.submit(command, sight).outcome).toBe('accepted');
    const before = ledger.log.length;

    const decision = ledger.submit(when);

    expect(decision).toMatchObject({ outcome: 'refused', refusal: { code } });
    expect(ledger.log).toHaveLength(before);
  });
});
