import { enterprises } from './people/enterprises';
import { beginsAt } from './recording/register';

export type DemonstrationAccount = Readonly<{
  role: 'enterprise' | 'regulator' | 'analyst';
  /** Of an enterprise's account: whose it is. */
  enterpriseId?: string;
  name: string;
  nameLatin: string;
  /** What the account is good for, in a few words. */
  part: string;
}>;

const accounts: readonly DemonstrationAccount[] = [
  ...enterprises.map(({ enterpriseId, name, nameLatin, part }) => ({
    role: 'enterprise' as const,
    enterpriseId,
    name,
    nameLatin,
    part,
  })),
  { role: 'regulator', name: '监管机构', nameLatin: 'Regulator', part: 'sees everything' },
  { role: 'analyst', name: '分析人员', nameLatin: 'Analyst', part: 'sees acts and no names' },
];

/** What the loader and the first screen need to know before the nation is made. */
export const nationInfo = {
  name: 'whole-chain',
  seed: 785,
  /** When its ledger was opened: with the first submission. */
  beginsAt,
  /** Of the default seed and scale: a progress bar needs it before the plan is there. */
  submissions: 60_737,
  /** What `nationPlan` takes. */
  scales: { least: 0.05, most: 20 },
  accounts,
} as const;
