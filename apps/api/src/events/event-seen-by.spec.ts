import { lineOf, postingsToldBy, type EventLine } from '@lodestone/exchange';
import { permissionsOf } from '../access/permissions';
import { isCounted } from '@lodestone/kernel';
import { operatorOn } from '@lodestone/ledger';
import { openingStock, saleOnChain } from '@lodestone/testing';
import { grantAgency, revokeAgency } from '@lodestone/testing/agency';
import { clientAbroad } from '@lodestone/testing/chain';
import { TradedChain } from '@lodestone/testing/traded-chain';
import type { Viewer } from '../access/viewer';
import { lineSeenBy, type FactsOfLines } from './event-seen-by';

const enterprise = (enterpriseId: string): Viewer => ({
  ...{
    role: 'enterprise',
    actorId: enterpriseId,
    enterpriseId,
    permissions: permissionsOf.enterprise,
  },
});

const viewers = {
  seller: enterprise('RE'),
  buyer: enterprise('MAG'),
  stranger: enterprise('XX'),
  regulator: { role: 'regulator', actorId: 'r', permissions: permissionsOf.regulator },
  analyst: { role: 'analyst', actorId: 'a', permissions: permissionsOf.analyst },
} as const satisfies Readonly<Record<string, Viewer>>;

/** `RE` sold to `MAG`, and lets it act. */
const lines = new Map(linesOf().map((line) => [nameOf(line), line]));

const ownerOf: FactsOfLines['ownerOf'] = ({ ordinal }) => {
  const line = [...lines.values()].find((one) => one.ordinal === ordinal);
  const { siteId } = (line?.event.data ?? {}) as { siteId?: string };
  return siteId && operatorOn({ enterpriseId: siteId === 'SEP' ? 'RE' : 'MAG' }, '2025-01-01');
};

const seen = (viewer: Viewer, name: string): EventLine | undefined => {
  const isBuyer = viewer.role === 'enterprise' && viewer.enterpriseId === 'MAG';
  return lineSeenBy(viewer, lines.get(name) as EventLine, {
    ownerOf,
    isOwn: ({ siteId }) => isBuyer && siteId === 'WORKS',
    agentOf: () => 'MAG',
  });
};

describe('an event as', () => {
  it.each([
    ['EnterpriseRegistered', 'seller buyer stranger regulator analyst'],
    ['SiteOpened', 'seller buyer stranger regulator analyst'],
    ['grant', 'seller buyer regulator'],
    ['end-of-grant', 'seller buyer regulator'],
    ['open', 'seller regulator analyst'],
    ['sale', 'seller buyer regulator analyst'],
    ['void-sale', 'seller buyer regulator analyst'],
    ['stock', 'buyer regulator analyst'],
  ])('%s is seen by %s', (name, expected) => {
    const who = Object.entries(viewers).filter(([, viewer]) => seen(viewer, name));

    expect(who.map(([role]) => role).join(' ')).toBe(expected);
  });

  it('has its postings for whose books these are, and who sees all', () => {
    const who = Object.entries(viewers).filter(([, viewer]) => seen(viewer, 'sale')?.postings);

    expect(who.map(([role]) => role)).toEqual(['seller', 'regulator', 'analyst']);
  });

  it('is the very same for who sees all, and a part for whom it was declared to', () => {
    const [whole, part] = [lines.get('sale'), seen(viewers.buyer, 'sale')];

    expect(seen(viewers.analyst, 'sale')).toBe(whole);
    expect(seen(viewers.regulator, 'sale')).toBe(whole);
    expect(part?.event.data).toHaveProperty('invoiceNumber');
    expect(part?.event.data).not.toHaveProperty('endUserRef');
    expect(part).toMatchObject({ ordinal: whole?.ordinal, revision: whole?.revision });
  });

  it('of a type that nobody has thought of is seen by nobody', () => {
    const line = { ...(lines.get('open') as EventLine), event: { type: 'Invented', data: {} } };

    expect(
      lineSeenBy(viewers.regulator, line, { ownerOf, isOwn: () => true, agentOf: () => '' }),
    ).toBeUndefined();
  });
});

function linesOf(): readonly EventLine[] {
  const chain = new TradedChain();
  chain.record(
    'SEP',
    'sale',
    saleOnChain({ endUser: clientAbroad, endUseCode: 'traction-motors' }),
  );
  chain.void('SEP', 'sale');
  chain.record('WORKS', 'stock', openingStock('W-1', 5));
  const [grantRecordId, effectiveOn] = ['grant', '2025-06-01'];
  chain.submit(
    grantAgency('RE', grantRecordId, { agentId: 'MAG' }),
    revokeAgency('RE', 'end-of-grant', { grantRecordId, effectiveOn }),
  );
  return chain.log
    .filter(({ stream }) => isCounted(stream))
    .map((recorded, ordinal) => ({
      ...lineOf({ recorded, ordinal }),
      postings: postingsToldBy(recorded.event),
    }));
}

function nameOf({ event: { type, data } }: EventLine): string {
  return (data as { recordId?: string }).recordId ?? type;
}
