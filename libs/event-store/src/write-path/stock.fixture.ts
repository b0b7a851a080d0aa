import {
  accepted,
  refused,
  unchanged,
  type Decision,
  type DecisionInput,
  type DomainEvent,
  type KeyedDecider,
  type KeyedRows,
} from '@lodestone/kernel';

/** A stock of so many grams per site, small enough to know the right answer of every sequence. */
export type StockCommand = Readonly<
  | { type: 'Add' | 'Take'; data: StockChange }
  | { type: 'Void'; data: Readonly<{ siteId: string; recordId: string; targetId: string }> }
  | { type: 'Receive'; data: StockChange & Readonly<{ fromSiteId: string; sentId: string }> }
>;

type StockChange = Readonly<{
  siteId: string;
  recordId: string;
  massGrams: number;
  note?: string;
}>;

export type StockEvent =
  | DomainEvent<'Added' | 'Taken', StockChange>
  | DomainEvent<'Received', StockChange & Readonly<{ fromSiteId: string; sentId: string }>>
  | DomainEvent<
      'Voided',
      Readonly<{ siteId: string; recordId: string; targetId: string; massGrams: number }>
    >;

export type StockRefusal =
  | 'record-exists-with-other-content'
  | 'target-does-not-exist'
  | 'nothing-was-sent'
  | 'not-enough-stock';

type RecordRow = Readonly<{ revision: number; contentDigest: string; massGrams: number }>;

const recordOf = (rows: KeyedRows, recordId: string) => rows.get<RecordRow>(`record/${recordId}`);

export const gramsIn = (rows: KeyedRows): number => rows.get<number>('stock') ?? 0;

export const stockDecider: KeyedDecider<StockCommand, StockEvent, StockRefusal> = {
  streamOf: ({ data }) => `site-${data.siteId}`,
  looksAt: (command) => (command.type === 'Receive' ? [`site-${command.data.fromSiteId}`] : []),
  targetsOf(command, own) {
    const target = command.type === 'Void' ? recordOf(own, command.data.targetId) : undefined;
    return target ? [target.revision] : [];
  },
  decide,
  evolve(rows, { event, metadata, revision }) {
    const { recordId, massGrams } = event.data;
    const change = event.type === 'Taken' ? -massGrams : massGrams;
    const stock = gramsIn(rows) + change;
    if (stock < 0) throw new Error(`${recordId} takes what is not there`);
    rows.set('stock', stock);
    const { contentDigest = '' } = metadata;
    const row: RecordRow = { revision, contentDigest, massGrams: change };
    rows.set(`record/${recordId}`, row);
  },
};

function decide(
  command: StockCommand,
  { own, other, targetAt, circumstances }: DecisionInput,
): Decision<StockEvent, StockRefusal> {
  const known = recordOf(own, command.data.recordId);
  if (known) {
    return known.contentDigest === circumstances.contentDigest
      ? unchanged(known.revision)
      : refused('record-exists-with-other-content');
  }
  switch (command.type) {
    case 'Add':
      return accepted({ type: 'Added', data: command.data });
    case 'Take': {
      const stock = gramsIn(own);
      if (stock < command.data.massGrams) return refused('not-enough-stock', { stock });
      return accepted({ type: 'Taken', data: command.data });
    }
    case 'Void': {
      const target = targetAt(recordOf(own, command.data.targetId)?.revision ?? -1);
      if (!target) return refused('target-does-not-exist');
      const { massGrams } = (target.event as StockEvent).data;
      const back = target.event.type === 'Taken' ? massGrams : -massGrams;
      if (gramsIn(own) + back < 0) return refused('not-enough-stock', { stock: gramsIn(own) });
      return accepted({ type: 'Voided', data: { ...command.data, massGrams: back } });
    }
    case 'Receive': {
      const sent = recordOf(other(`site-${command.data.fromSiteId}`), command.data.sentId);
      if (sent?.massGrams !== -command.data.massGrams) return refused('nothing-was-sent');
      return accepted({ type: 'Received', data: command.data });
    }
  }
}
