import type { RecordedEvent } from '@lodestone/kernel';
import {
  versionsIn,
  type Act,
  type ClientDelisted,
  type ClientListed,
  type Exported,
  type RecordCorrected,
  type RecordVoided,
  type SoldToClient,
} from '@lodestone/ledger';
import { json, projection, textOf, type Reading, type Rows } from '@lodestone/projections';

/** In which capacity a delivery names somebody. */
export type ScreenedRole = 'buyer' | 'importer' | 'consignee' | 'endUser';

const tables = {
  /** Who was put on a list, in the order of telling. */
  listings: {
    columns: {
      clientId: 'text',
      decisionId: 'text',
      effectiveOn: 'text',
      untilOn: 'text?',
      data: json<ClientListed['data']>(),
    },
    indexes: { client: ['clientId'] },
  },
  /** Who was taken off again. */
  delistings: {
    columns: {
      clientId: 'text',
      decisionId: 'text',
      targetDecisionId: 'text',
      effectiveOn: 'text',
    },
    indexes: { listing: ['clientId', 'targetDecisionId'] },
  },
  /** Whom a deal names, as signed lines: what is put right comes and goes. */
  deliveries: {
    columns: {
      ref: 'text',
      role: textOf<ScreenedRole>(),
      dealId: 'text',
      kind: textOf<'sold' | 'exported'>(),
      sellerId: 'text',
      occurredOn: 'text',
      massGrams: 'integer',
    },
    indexes: { ref: ['ref'] },
  },
} as const;

export type ScreeningsReading = Reading<typeof tables>;

type Told =
  ClientListed | ClientDelisted | SoldToClient | Exported | RecordVoided | RecordCorrected;

/** Which deliveries went to somebody who is listed, or whom a listed one holds? */
export const screenings = projection<Told, typeof tables>({
  name: 'screenings',
  version: 1,
  tables,
  on: {
    ClientListed: ({ event: { data } }, rows) => {
      const { clientId, decisionId, effectiveOn, untilOn = null } = data;
      rows.append('listings', { clientId, decisionId, effectiveOn, untilOn, data });
    },
    ClientDelisted: ({ event: { data } }, rows) => {
      const { clientId, decisionId, targetDecisionId, effectiveOn } = data;
      rows.append('delistings', { clientId, decisionId, targetDecisionId, effectiveOn });
    },
    SoldToClient: addDeliveries,
    Exported: addDeliveries,
    RecordVoided: addDeliveries,
    RecordCorrected: addDeliveries,
  },
});

function addDeliveries(
  { event }: RecordedEvent<SoldToClient | Exported | RecordVoided | RecordCorrected>,
  rows: Rows<typeof tables>,
): void {
  const { before, after } = versionsIn(event);
  for (const line of deliveriesIn(before)) {
    rows.append('deliveries', { ...line, massGrams: -line.massGrams });
  }
  for (const line of deliveriesIn(after)) rows.append('deliveries', line);
}

const roles = ['buyer', 'importer', 'consignee', 'endUser'] as const;

function deliveriesIn(act: Act | undefined) {
  if (act?.type !== 'SoldToClient' && act?.type !== 'Exported') return [];
  const { data } = act;
  const sellerId = act.type === 'Exported' ? act.data.exporterId : act.data.sellerId;
  const kind = act.type === 'Exported' ? ('exported' as const) : ('sold' as const);
  return data.goods.flatMap(({ dealId, takes }) => {
    const massGrams = takes.reduce((sum, take) => sum + take.massGrams, 0);
    return roles.flatMap((role) => {
      const ref = data[`${role}Ref`];
      if (ref === undefined) return [];
      return [{ ref, role, dealId, kind, sellerId, occurredOn: data.occurredOn, massGrams }];
    });
  });
}
