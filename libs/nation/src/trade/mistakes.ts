import type { VoidReason } from '@lodestone/reference';
import { clients } from '../people/clients';
import { declarationOf, type NationClient } from '../people/client';
import type { Correction, Mistake } from '../making/act';
import type { Making } from '../making/making';
import type { ExportBody } from '../submission';
import { declaredLine } from './declaration';

/** Out of a thousand exports; they are voided and recorded anew. */
const mistakesPerThousand = 28;

/** Out of a thousand exports, those that are corrected under their own id, mostly months later. */
const correctionsPerThousand = 22;

type Given = Readonly<{
  recordId: string;
  body: ExportBody;
  client: NationClient;
}>;

/** Now and then a clerk gets an export wrong. It takes no more than the right one will. */
export function wrongExport(
  making: Making,
  { recordId, body, client }: Given,
): Mistake | undefined {
  const random = making.random('mistakes/export');
  if (!random.chance(mistakesPerThousand / 1_000)) return undefined;
  const [reason, wrong] = random.pick(wrongs)(body, client);
  return {
    recordId,
    body: wrong,
    voidRecordId: `VOID-${recordId}`,
    reason,
    noticedAfterDays: random.chance(0.25) ? random.between(20, 70) : random.between(0, 6),
  };
}

/** Or it stands as it was first told until an audit of the papers finds it. */
export function correctedExport(
  making: Making,
  { recordId, body, client }: Given,
): Correction | undefined {
  const random = making.random('corrections/export');
  if (!random.chance(correctionsPerThousand / 1_000)) return undefined;
  const [reason, wrong] = random.pick(wrongs)(body, client);
  return {
    body: wrong,
    correctionRecordId: `COR-${recordId}`,
    reason,
    noticedAfterDays: random.chance(0.6) ? random.between(60, 200) : random.between(5, 40),
  };
}

type Wrong = (body: ExportBody, client: NationClient) => readonly [VoidReason, ExportBody];

const wrongs: readonly Wrong[] = [
  (body) => ['wrong-value', { ...body, goods: body.goods.map(tenTimesDearer) }],
  (body) => ['wrong-papers', { ...body, contractNumber: `${body.contractNumber}-1` }],
  (body) => ['wrong-mass', aTenthLighter(body)],
  (body, client) => ['wrong-party', { ...body, buyer: declarationOf(otherThan(client)) }],
  (body, client) => [
    'wrong-destination',
    { ...body, finalDestinationCountryCode: otherThan(client).countryCode },
  ],
];

type Goods = ExportBody['goods'][number];

const tenTimesDearer = (goods: Goods): Goods => ({ ...goods, valueMinor: `${goods.valueMinor}0` });

/** The papers say so as well: who weighs wrongly declares wrongly. */
export const aTenthLighter = (body: ExportBody): ExportBody => ({
  ...body,
  goods: body.goods.map(({ takes, ...goods }) => {
    const lighter = takes.map((take) => ({ ...take, massGrams: Math.ceil(take.massGrams * 0.9) }));
    return declaredLine({ ...goods, takes: lighter }, body.occurredOn);
  }),
});

/** The next client in the list who lives elsewhere. */
const otherThan = (client: NationClient): NationClient => {
  const from = clients.indexOf(client);
  const after = [...clients.slice(from), ...clients];
  return after.find(({ countryCode }) => countryCode !== client.countryCode) ?? client;
};
