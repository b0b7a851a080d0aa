import { SignedIn } from './signed-in';
import { submitterSites, type Submitted } from './submitters';

type Recorded = { siteId: string; recordId: string; state: string; data: unknown };

export const pathOf = ({ siteId, recordId }: Recorded): string =>
  `/sites/${siteId}/records/${recordId}`;

/** In the order in which they were sent: later ones stand on earlier ones. */
export async function sendAgain(submissions: readonly Submitted[], url: string): Promise<void> {
  const bySite = Map.groupBy(submissions, ({ path }) => path.split('/')[2] ?? '');
  await Promise.all(
    submitterSites.map(async ({ siteId, enterpriseId }) => {
      const enterprise = await SignedIn.as(enterpriseId, url);
      for (const { path, body } of bySite.get(siteId) ?? []) await enterprise.record(path, body);
    }),
  );
}

/** Everything that was worded stands there; the decision has stamped more upon it. */
export function expectWhole(data: unknown, { body }: Submitted): void {
  const { type: _, buyer: __, ...worded } = body;
  expect(data).toMatchObject(worded);
}

export const everyRecord = async (regulator: SignedIn): Promise<Recorded[]> =>
  (
    await Promise.all(
      submitterSites.map(({ siteId }) =>
        regulator.all<Recorded>(`/sites/${siteId}/records?limit=500`),
      ),
    )
  ).flat();
