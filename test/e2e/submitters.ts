import { SignedIn, type Answer } from './signed-in';

export type Submitted = Readonly<{ path: string; body: Record<string, unknown> }>;

export type Acknowledged = Submitted & Readonly<{ answer: Answer }>;

/** What one round knows: what was acknowledged, and what was sent without ever hearing back. */
export type Round = Readonly<{ acknowledged: Acknowledged[]; unanswered: Submitted[] }>;

export const submitterSites = [
  { siteId: 'MINE-A', enterpriseId: 'RE-A', activities: ['mining'] },
  { siteId: 'MINE-B', enterpriseId: 'RE-B', activities: ['mining'] },
  { siteId: 'MINE-C', enterpriseId: 'RE-C', activities: ['mining'] },
  { siteId: 'MINE-D', enterpriseId: 'RE-D', activities: ['mining'] },
] as const;

const clientCount = 16;

export type Blow = Readonly<{
  round: number;
  /** After so many acknowledged records the ledger is killed. */
  isEnough: (acknowledged: number) => boolean;
  kill: () => Promise<void>;
}>;

/** Sixteen clients, four at each site, submit one record after the other until the ledger is gone. */
export async function submitUntilKilled(
  url: string,
  { round, isEnough, kill }: Blow,
): Promise<Round> {
  const known: Round = { acknowledged: [], unanswered: [] };
  let killed: Promise<void> | undefined;
  const submit = async ({ siteId, signedIn }: Client, client: number): Promise<void> => {
    for (let n = 0; ; n++) {
      const submitted = submissionOf({ siteId, lane: `${round}-${client}`, n });
      const { path, body } = submitted;
      const answer = await signedIn.put(path, body).catch(() => undefined);
      if (!answer) {
        known.unanswered.push(submitted);
        return;
      }
      if (answer.status !== 201) {
        throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      }
      known.acknowledged.push({ ...submitted, answer });
      if (isEnough(known.acknowledged.length)) killed ??= kill();
    }
  };
  await Promise.all((await clientsAt(url)).map(submit));
  await killed;
  return known;
}

export type Interruption = Readonly<{
  /** Tells apart what is sent to several ledgers over one log. */
  round?: number;
  /** After so many acknowledged records the log is taken away and comes back. */
  after: number;
  /** In the end so many are acknowledged. */
  until: number;
  interrupt: () => Promise<void>;
}>;

/**
 * The same clients at a ledger that stays, while its log goes away: where it says that it cannot
 * record now, they send the same again.
 *
 * @returns what was acknowledged, and how often it was said that it cannot
 */
export async function submitThroughout(
  url: string,
  { round = 0, after, until, interrupt }: Interruption,
) {
  const acknowledged: Acknowledged[] = [];
  let refusals = 0;
  let interrupted: Promise<void> | undefined;
  const submit = async ({ siteId, signedIn }: Client, client: number): Promise<void> => {
    for (let n = 0; acknowledged.length < until;) {
      const submitted = submissionOf({ siteId, lane: `${round}-${client}`, n });
      const answer = await signedIn.put(submitted.path, submitted.body);
      if (answer.status === 200 || answer.status === 201) {
        acknowledged.push({ ...submitted, answer });
        n += 1;
      } else if (answer.status === 503) refusals += 1;
      else {
        throw new Error(`${submitted.path} answered ${answer.status}: ${JSON.stringify(answer)}`);
      }
      if (acknowledged.length >= after) interrupted ??= interrupt();
    }
  };
  await Promise.all((await clientsAt(url)).map(submit));
  await interrupted;
  return { acknowledged, refusals };
}

type Client = Readonly<{ siteId: string; signedIn: SignedIn }>;

const clientsAt = (url: string): Promise<Client[]> =>
  Promise.all(
    Array.from({ length: clientCount }, async (_, client) => {
      const site = submitterSites[
        client % submitterSites.length
      ] as (typeof submitterSites)[number];
      return { siteId: site.siteId, signedIn: await SignedIn.as(site.enterpriseId, url) };
    }),
  );

/**
 * By turns: ore mined, that ore dressed, and the concentrate sold to a client who is declared anew,
 * so that one submission writes two streams and each stands on the one before it.
 */
export function submissionOf({
  siteId,
  lane,
  n,
}: Readonly<{ siteId: string; lane: string; n: number }>): Submitted {
  const recordId = `R-${lane}-${n}`;
  const path = `/sites/${siteId}/records/${recordId}`;
  const batch = `${lane}-${Math.floor(n / 3)}`;
  const ore = { lotId: `ORE-${batch}`, massGrams: 1_000_000 };
  const concentrate = { lotId: `CON-${batch}`, massGrams: 60_000 };
  const occurredOn = '2025-06-02';
  switch (n % 3) {
    case 0: {
      const lot = { ...ore, material: 'rock-ore', ppm: { Nd: 8_000, Pr: 2_400 } };
      return { path, body: { type: 'Mined', occurredOn, makes: [lot] } };
    }
    case 1: {
      const ppm = { Nd: 88_000, Pr: 24_000 };
      const lot = { ...concentrate, material: 'bastnaesite-concentrate', ppm };
      const body = {
        type: 'Refined',
        step: 'beneficiation',
        occurredOn,
        takes: [ore],
        makes: [lot],
      };
      return { path, body };
    }
    default:
      return { path, body: saleOf(concentrate, { occurredOn, batch }) };
  }
}

const saleOf = (
  take: Readonly<{ lotId: string; massGrams: number }>,
  { occurredOn, batch }: Readonly<{ occurredOn: string; batch: string }>,
) => ({
  type: 'SoldToClient',
  occurredOn,
  buyer: { name: `${batch} 号买家`, countryCode: 'CN', identifiers: [] },
  destinationCountryCode: 'CN',
  contractNumber: `C-${batch}`,
  invoiceNumber: `I-${batch}`,
  goods: [
    {
      goodsCode: '2530902000',
      grade: 'ungraded',
      valueMinor: '100',
      currency: 'CNY',
      takes: [take],
    },
  ],
});
