import type { Command, DomainEvent, EventStore, Refusal } from '@lodestone/kernel';
import {
  differencesBetween,
  saidBy,
  saidIn,
  type EnterpriseCommand,
  type OpenSite,
  type RecordBatch,
  type RecordCommand,
} from '@lodestone/ledger';
import { partsMax, type ProblemPart } from '../http/problem';

type Refused = Readonly<{ stream: string; command: Command; refusal: Refusal }>;

type Worded = RecordCommand | OpenSite | EnterpriseCommand;

const worded: ReadonlySet<string> = new Set<Worded['type']>([
  'RecordAct',
  'RecordNotice',
  'RecordSiteStanding',
  'VoidRecord',
  'CorrectRecord',
  'OpenSite',
  'RegisterEnterprise',
  'RecordStanding',
]);

/**
 * Where the content that was refused parts from that which stands under its id: the places alone,
 * for who sent both. Empty where nothing stands in the way, or they part in nothing that is kept.
 */
export async function differingParts(
  store: EventStore,
  { stream, command, refusal }: Refused,
): Promise<readonly ProblemPart[]> {
  const { standsAt, pointer = '' } = refusal;
  if (standsAt === undefined) return [];
  const sent = commandsIn(command);
  const at = Number(/^\/records\/(\d+)/.exec(pointer)?.[1] ?? 0);
  const refused = sent[at];
  if (!refused) return [];
  const stored = await eventAt(store, stream, standsAt);
  // What is not in the log yet came earlier in the same batch.
  const stands = stored ? saidIn(stored) : earlier(sent.slice(0, at), refused);
  if (!stands) return [];
  return differencesBetween(saidBy(refused), stands)
    .slice(0, partsMax)
    .map((place) => ({ ...differs, pointer: `${pointer}${place}` }));
}

const differs = {
  in: 'body',
  code: 'differs-from-what-stands',
  message: {
    en: 'is not what stands under this id',
    zh: '与该编号下已登记的内容不同',
  },
} as const;

function commandsIn(command: Command): readonly Worded[] {
  if (command.type === 'RecordBatch') {
    return (command as RecordBatch).data.records.map((record) => record.command);
  }
  return worded.has(command.type) ? [command as Worded] : [];
}

function earlier(
  before: readonly Worded[],
  { data }: Worded,
): ReturnType<typeof saidBy> | undefined {
  const idOf = (named: object): unknown => (named as { recordId?: string }).recordId;
  const first = before.find((command) => idOf(command.data) === idOf(data));
  return first && saidBy(first);
}

async function eventAt(
  store: EventStore,
  stream: string,
  revision: number,
): Promise<DomainEvent | undefined> {
  for await (const { event } of store.readStream(stream, { from: revision, maxCount: 1 })) {
    return event;
  }
  return undefined;
}
