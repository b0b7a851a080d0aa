import { unreachable, type DomainEvent } from '@lodestone/kernel';
import type { EnterpriseCommand } from '../enterprise/enterprise.decider';
import type { Received } from '../records/movement.events';
import type { StockTaken } from '../records/keeping.events';
import type { MadeLot, SoldTake } from '../records/lines';
import { isAct, type Act, type RecordCorrected, type RecordVoided } from '../records/site.events';
import type { OpenSite } from './open-site';
import type { RecordCommand } from './submitted';

type Said = Readonly<Record<string, unknown>>;

/** The words of the submitter, in the form of the body that is sent; identities by their ref. */
export function saidBy(command: RecordCommand | OpenSite | EnterpriseCommand): Said {
  switch (command.type) {
    case 'RecordAct':
      return bodyOf(command.data.act);
    case 'RecordNotice':
      return bodyOf(command.data.notice);
    case 'RecordSiteStanding':
      return bodyOf(command.data.standing);
    case 'VoidRecord':
      return { type: 'RecordVoided', ...targetOf(command.data) };
    case 'CorrectRecord': {
      const { act } = command.data;
      return { type: 'RecordCorrected', ...targetOf(command.data), act: bodyOf(act) };
    }
    case 'OpenSite':
    case 'RegisterEnterprise':
      return command.data;
    case 'RecordStanding':
    case 'RecordAgency':
      return saidIn(command.data.event);
    default:
      return unreachable(command);
  }
}

/** The same, read back off what was recorded: without what the ledger stamped beside it. */
export function saidIn(event: DomainEvent): Said {
  const { type } = event;
  const data = event.data as Said;
  if (isAct(event)) return { type, ...withoutStamps(event) };
  switch (type) {
    case 'EnterpriseRegistered':
    case 'SiteOpened':
      return data;
    case 'RecordVoided':
      return { type, ...targetOf(data as RecordVoided['data']) };
    case 'RecordCorrected': {
      const repair = data as RecordCorrected['data'];
      return { type, ...targetOf(repair), act: saidIn(repair.act) };
    }
    case 'LotReleased':
      return { type, ...without(without(data, 'lotIds'), 'unitIds') };
    default:
      return { type, ...plainAct(data) };
  }
}

/** The figures and names of an act, also of one whose lines are stamped in another form. */
function withoutStamps(act: Act): Said {
  switch (act.type) {
    case 'Dispatched': {
      const { lines, ...rest } = act.data;
      return plainAct({ ...rest, takes: lines.map(({ taken }) => taken) });
    }
    case 'Received': {
      const { receipts, ...rest } = act.data;
      return { ...plainAct(rest), receipts: receipts.map(receiptOf) };
    }
    case 'DestinationChanged': {
      const { lines, ...rest } = act.data;
      const movementIds = [...new Set(lines.map(({ movementId }) => movementId))];
      return { ...plainAct(rest), movementIds };
    }
    case 'StockTaken': {
      const { lots, units, ...rest } = act.data;
      return { ...plainAct(rest), lots: lots.map(countOf), units: units.map(unitOf) };
    }
    case 'SaleGivenUp':
    case 'DealValueAdjusted': {
      // Theirs is the deal of another record, which somebody named; who sold was not said again.
      const { sellerId: _, ...rest } = act.data;
      return { ...plainAct(rest), dealId: rest.dealId };
    }
    case 'LotAssayed': {
      const { lot, toPpm, firstOn: _, ...rest } = act.data;
      return { ...plainAct(rest), lotId: lot.lotId, ppm: toPpm };
    }
    case 'OpeningStockDeclared':
    case 'Mined':
    case 'ImportLanded':
    case 'ScrapCollected':
    case 'Refined':
    case 'MagnetProduced':
    case 'Recycled':
    case 'LotsRegrouped':
    case 'Discarded':
    case 'Lost':
      return plainAct(act.data);
    case 'SoldToClient': {
      const { sellerId, ...rest } = act.data;
      return { ...plainAct(rest), ...(sellerId === rest.siteOperatorId ? {} : { sellerId }) };
    }
    case 'Exported': {
      const { exporterId, ...rest } = act.data;
      return { ...plainAct(rest), ...(exporterId === rest.siteOperatorId ? {} : { exporterId }) };
    }
    default:
      return unreachable(act);
  }
}

/** Who and where is of the site and of the directory, and not of the submitter. */
const stamped: ReadonlySet<string> = new Set([
  'siteId',
  'recordId',
  'enterpriseId',
  'fromEnterpriseId',
  'postingRule',
  'importerId',
  'operatorId',
  'siteOperatorId',
  'agencies',
  'dispatcherId',
  'receiverId',
  'buyerId',
  'buyerCountryCode',
  'dealId',
  'saleTerms',
]);

function plainAct(data: Said): Said {
  const { makes, takes, goods, ...rest } = data;
  const own = Object.entries(rest).filter(([name]) => !stamped.has(name));
  return {
    ...Object.fromEntries(own.map(identityByName)),
    ...(makes ? { makes: (makes as readonly MadeLot[]).map(madeOf) } : {}),
    ...(takes ? { takes: (takes as readonly SoldTake[]).map(takenOf) } : {}),
    ...(goods ? { goods: (goods as readonly Said[]).map(plainAct) } : {}),
  };
}

/** `buyerRef` is what became of `buyer`. */
const identityByName = ([name, value]: readonly [string, unknown]): readonly [string, unknown] =>
  name.endsWith('Ref') ? [name.slice(0, -'Ref'.length), value] : [name, value];

const madeOf = ({
  assayRecordId: _a,
  dealId: _d,
  soldFromStatus: _s,
  principalRef: _p,
  uncertaintyPpm: _u,
  ...made
}: MadeLot): Said => made;

const takenOf = ({ lotId, massGrams, successorLotId }: SoldTake): Said => ({
  lotId,
  massGrams,
  successorLotId,
});

const receiptOf = ({
  movementId,
  sent,
  made,
  surplus,
  refused,
  discrepancy,
  closes,
}: Received['data']['receipts'][number]): Said => ({
  movementId,
  sentLotId: sent.lotId,
  lotId: made?.lotId,
  massGrams: made?.massGrams,
  ppm: made?.ppm,
  analysis: made?.analysis,
  surplus: surplus && {
    lotId: surplus.lotId,
    massGrams: surplus.massGrams,
    ppm: surplus.ppm,
    analysis: surplus.analysis,
  },
  refused: refused && { massGrams: refused.massGrams, reason: refused.reason },
  discrepancy,
  closes,
});

const countOf = ({ lot, countedGrams, gain }: StockTaken['data']['lots'][number]): Said => ({
  lotId: lot.lotId,
  countedGrams,
  gainLotId: gain?.lotId,
  // Without an analysis its figures are those of the lot, and nobody said them.
  gain: gain?.analysis && { ppm: gain.ppm, analysis: gain.analysis },
});

const unitOf = ({
  unitId,
  countedMicrograms,
  analysis,
}: StockTaken['data']['units'][number]): Said => ({
  unitId,
  countedMicrograms,
  analysis,
});

const targetOf = ({
  targetRecordId,
  reason,
}: Readonly<Record<'targetRecordId' | 'reason', string>>) => ({
  targetRecordId,
  reason,
});

/** A ref stands where the identity stood; its country is said by the ref as well. */
const bodyOf = (body: object): Said =>
  Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const ref = (value as { ref?: unknown } | undefined)?.ref;
      return [name, typeof ref === 'string' ? ref : (value as unknown)];
    }),
  );

const without = (data: Said, name: string): Said => {
  const { [name]: _, ...rest } = data;
  return plainAct(rest);
};
