import type { Declaration } from '@lodestone/ledger';
import fc from 'fast-check';
import type { RecordAsSent } from '../acts/record-types';
import { ProblemException, type ProblemPart } from '../http/problem';
import { eachWithin } from '../http/within';
import { commandOf } from '../submitting/command-of';
import { resolvingNames } from '../submitting/resolve-names';
import { dropName, sendName } from '../submitting/sending-names';
import {
  enterpriseId,
  forget,
  openReplicas,
  seller,
  type Replicas,
} from '../clients/replicas.fixture';

let replicas: Replicas;

const declarations: readonly Declaration[] = [
  { name: '科隆电机', nameLatin: 'Köln Motors', countryCode: 'DE', identifiers: [] },
  {
    name: 'Kölner Motorenwerke AG',
    countryCode: 'DE',
    identifiers: [{ scheme: 'lei', value: '213800KUD8LAJWSQ9D15' }],
    address: 'Köln',
    endUse: 'rotors of trains',
  },
  { name: 'Bonn AG', countryCode: 'DE', identifiers: [], endUse: 'pumps' },
];

const labels = ['科隆', 'KMW-1', 'Bonn (neu)'] as const;

beforeAll(async () => {
  replicas = await openReplicas();
  for (const [n, label] of labels.entries()) await save(label, declarations[n]!);
});

afterAll(() => replicas.close());

const save = (label: string, declaration: Declaration) =>
  sendName({ enterpriseId, label, declaration }, { ...replicas.one, sender: seller });

const resolved = async (bodies: readonly unknown[], pointerOf = (_: number) => '') => {
  const sent = bodies as readonly RecordAsSent[];
  const by = { books: replicas.other.books, viewer: seller.viewer };
  const resolve = await resolvingNames(sent, by);
  return eachWithin(sent, pointerOf, resolve);
};

/** Where each type of act declares somebody. */
const members = {
  SoldToClient: ['buyer', 'importer', 'consignee', 'endUser', 'principal'],
  Exported: ['buyer', 'importer', 'consignee', 'endUser', 'principal'],
  ImportLanded: ['supplier', 'principal'],
  ScrapCollected: ['collectedFrom'],
} as const;

/** An act with everybody declared, and the same with labels in the place of some. */
const acts = fc
  .record({
    type: fc.constantFrom(...(Object.keys(members) as (keyof typeof members)[])),
    who: fc.array(fc.nat(labels.length - 1), { minLength: 5, maxLength: 5 }),
    isCited: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    written: fc.constantFrom('as it is', 'in capitals', 'full width'),
    isCorrection: fc.boolean(),
  })
  .map(({ type, who, isCited, written, isCorrection }) => {
    const of = (cites: boolean) => {
      const cast = members[type].map((member, n) => {
        const { endUse, ...rest } = declarations[who[n] ?? 0]!;
        const declaration = member === 'endUser' && endUse ? { ...rest, endUse } : rest;
        const label = writtenAs(written, labels[who[n] ?? 0]!);
        return [member, cites && isCited[n] ? { label } : declaration] as const;
      });
      const act = { type, occurredOn: '2025-01-01', goods: [], ...Object.fromEntries(cast) };
      return isCorrection
        ? { type: 'RecordCorrected', targetRecordId: 'R', reason: 'r', act }
        : act;
    };
    return { declared: of(false), cited: of(true) };
  });

const writtenAs = (how: string, label: string): string => {
  if (how === 'in capitals') return label.toUpperCase();
  if (how !== 'full width') return label;
  return label.replace(/[A-Za-z0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
};

describe('an act that cites names', () => {
  it('is the act with their declarations: the same digest, and the same command', async () => {
    const { submissions, declarations: declaring } = replicas.one;
    const ids = { siteId: 'WORKS', recordId: 'R-1', byEnterpriseId: enterpriseId };
    await fc.assert(
      fc.asyncProperty(acts, async ({ declared, cited }) => {
        const [one, other] = await resolved([declared, cited]);
        if (!one || !other) throw new Error('there are two');
        expect(submissions.digestOf(other)).toBe(submissions.digestOf(one));
        const [is, is2] = [one, other].map((body) =>
          commandOf(ids, body, declaring.of(enterpriseId).declare),
        );
        expect(is2).toStrictEqual(is);
        // What was sent is not changed by it.
        expect(one).toStrictEqual(declared);
      }),
    );
  });

  it('means them as they stand when it is sent', async () => {
    await save('moved', declarations[0]!);
    const act = { type: 'ScrapCollected', collectedFrom: { label: 'moved' } };
    const before = await resolved([act]);
    await save('moved', declarations[2]!);
    const after = await resolved([act]);
    expect([...before, ...after]).toMatchObject([
      { collectedFrom: { name: '科隆电机' } },
      { collectedFrom: { name: 'Bonn AG' } },
    ]);
  });

  it('is told of every label that stands for nothing, where it stands, and of the nearest', async () => {
    await save('gone', declarations[0]!);
    const way = { ...replicas.one, sender: seller };
    await dropName({ enterpriseId, label: 'gone' }, way);
    const one = { type: 'SoldToClient', buyer: { label: '科隆' }, importer: { label: '科龙' } };
    const act = { type: 'ScrapCollected', collectedFrom: { label: 'gone' } };
    const other = { type: 'RecordCorrected', targetRecordId: 'R', reason: 'r', act };

    const parts = await partsOf([one, other], (n) => `/records/${n}`);
    expect(parts.map(({ pointer, code }) => [pointer, code])).toStrictEqual([
      ['/records/0/importer/label', 'label-unknown'],
      ['/records/1/act/collectedFrom/label', 'label-unknown'],
    ]);
    expect(parts[0]?.message.en).toContain('nearest to "科龙": 科隆');
    expect(parts[1]?.message.en).not.toContain('nearest');
  });

  it('is told that somebody was forgotten', async () => {
    const declaration = { name: 'forgotten', countryCode: 'CN', identifiers: [] };
    await save('vergessen', declaration);
    await forget(replicas.other, 'forgotten');
    const parts = await partsOf([{ type: 'Exported', buyer: { label: 'vergessen' } }]);
    expect(parts.map(({ code }) => code)).toStrictEqual(['label-emptied']);
  });

  it('has the book of whoever sends it, and of nobody else', async () => {
    const sent = [{ type: 'Exported', buyer: { label: '科隆' } }] as unknown as RecordAsSent[];
    const viewer = { ...seller.viewer, enterpriseId: 'RE' } as typeof seller.viewer;
    const { books } = replicas.one;
    const resolve = await resolvingNames(sent, { books, viewer });
    const refused = await eachWithin(sent, () => '', resolve).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemException);
    const [part] = (refused as ProblemException).options.errors ?? [];
    expect(part).toMatchObject({ code: 'label-unknown' });
    expect(part?.message.en).not.toContain('nearest');
  });

  it('of a batch that cites hundreds of strangers names as many of them as are read', async () => {
    const sent = Array.from({ length: 500 }, (_, n) => ({
      type: 'Exported',
      buyer: { label: `stranger ${n}` },
      importer: { label: `other stranger ${n}` },
    }));
    const parts = await partsOf(sent, (n) => `/records/${n}`);
    expect(parts).toHaveLength(50);
  });

  async function partsOf(
    bodies: readonly unknown[],
    pointerOf?: (n: number) => string,
  ): Promise<readonly ProblemPart[]> {
    const error = await resolved(bodies, pointerOf).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProblemException);
    return (error as ProblemException).options.errors ?? [];
  }
});
