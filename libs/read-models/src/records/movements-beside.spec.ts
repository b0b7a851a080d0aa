import type { SubmittedAct } from '@lodestone/ledger';
import {
  MemoryLedger,
  mined,
  ore,
  openSite,
  openingStock,
  receipt,
  recordAct,
  registerEnterprise,
  saleOnChain,
  voidRecord,
  type AnyCommand,
} from '@lodestone/testing';
import { submitted } from '@lodestone/testing/begun-chain';
import { FollowedReadModel, recordedLog } from '@lodestone/testing/followed-read-model';
import { correctRecord } from '@lodestone/testing/keeping';
import { findRecord } from './find-record';
import { listRecords } from './list-records';
import { recordsWithKey } from '@lodestone/testing/read-models/records-with-key';

const analysis = { method: 'icp-oes', laboratoryId: 'LAB', analysedOn: '2025-02-01' };
const otherMatter = { ppm: { Dy: 300_000, Tb: 300_000 }, analysis };

/** A kilogram that SEP sent to WORKS, and what the records of both say of it. */
class Sent {
  readonly ledger = new MemoryLedger();
  readonly #readModel = new FollowedReadModel(recordsWithKey);
  #taken = 0;

  constructor() {
    this.tell(registerEnterprise('RE'), registerEnterprise('MAG'));
    this.tell(openSite('SEP', 'RE'), openSite('WORKS', 'MAG'));
    this.tell(recordAct('SEP', 'stock', openingStock('OX', 1_000)));
    this.tell(recordAct('SEP', 'sale', saleOnChain()));
  }

  tell(...commands: readonly AnyCommand[]): this {
    for (const command of commands) submitted(this.ledger, command);
    return this;
  }

  flags(siteId: string, recordId: string, code: string, knownAt?: number) {
    this.#follow();
    const asked = { siteId, recordId, ...(knownAt === undefined ? {} : { knownAt }) };
    const found = this.#readModel.ask((reading) => findRecord(reading, asked));
    return found?.flags.filter((flag) => flag.code === code).map(({ detail }) => detail);
  }

  listed(siteId: string, recordId: string) {
    this.#follow();
    const page = this.#readModel.ask((reading) => listRecords(reading, { siteId, limit: 50 }));
    return page.records.find((each) => each.recordId === recordId)?.flags.map(({ code }) => code);
  }

  close(): void {
    this.#readModel.close();
  }

  #follow(): void {
    const log = recordedLog(this.ledger.log);
    this.#readModel.take(log.slice(this.#taken));
    this.#taken = log.length;
  }
}

let sent: Sent;
beforeEach(() => (sent = new Sent()));
afterEach(() => sent.close());

const code = 'receipt-contradicts';

describe('a receipt of other matter than was sent', () => {
  it('is told to both sides: to the receiver of the sale, to the sender of the receipt', () => {
    sent.tell(recordAct('WORKS', 'rec', receipt(otherMatter)));

    const elements = ['Pr', 'Nd', 'Tb', 'Dy'];
    const told = (siteId: string, recordId: string) =>
      sent.flags(siteId, recordId, code)?.map((each) => [each['element'], each['otherRecordId']]);
    expect(told('WORKS', 'rec')).toEqual(elements.map((element) => [element, 'SEP/sale']));
    expect(told('SEP', 'sale')).toEqual(elements.map((element) => [element, 'WORKS/rec']));
    expect(sent.listed('SEP', 'sale')).toEqual(expect.arrayContaining([code]));
    expect(sent.flags('SEP', 'stock', code)).toEqual([]);
  });

  it('is not told before it was known, nor after it was taken back', () => {
    sent.tell(recordAct('WORKS', 'rec', receipt(otherMatter)));
    const before = sent.ledger.log.length - 2;
    expect(sent.flags('SEP', 'sale', code, before)).toEqual([]);
    expect(sent.flags('SEP', 'sale', code)).toHaveLength(4);

    sent.tell(voidRecord('WORKS', 'void', 'rec'));
    expect(sent.flags('SEP', 'sale', code)).toEqual([]);
  });

  it('is told still when its papers were put right', () => {
    sent.tell(recordAct('WORKS', 'rec', receipt(otherMatter)));
    const act = receipt({ ...otherMatter, discrepancy: 'seal-broken' });
    sent.tell(correctRecord('WORKS', 'papers', { targetRecordId: 'rec', act }));

    expect(sent.flags('SEP', 'sale', code)).toHaveLength(4);
  });

  it('is told of what goes back, to who turned it away', () => {
    const refused = { massGrams: 400, reason: 'damaged' };
    const turned = { lotId: undefined, massGrams: undefined, refused } as never;
    sent.tell(recordAct('WORKS', 'rec', receipt(turned)));
    const back = { movementId: 'WORKS/rec/1', lotId: 'BACK', ...otherMatter };
    sent.tell(recordAct('SEP', 'back', receipt(back)));

    expect(sent.flags('SEP', 'back', code)).toHaveLength(4);
    expect(sent.flags('WORKS', 'rec', code)).toHaveLength(4);
    expect(sent.flags('SEP', 'sale', code)).toEqual([]);
  });

  it.each([
    ['as it was sent', {}],
    ['with an assay that both may be right with', { ppm: { Nd: 630_000, Pr: 208_000 }, analysis }],
  ])('is not told of what arrived %s', (_, change) => {
    sent.tell(recordAct('WORKS', 'rec', receipt(change)));

    expect(sent.flags('SEP', 'sale', code)).toEqual([]);
    expect(sent.flags('WORKS', 'rec', code)).toEqual([]);
  });
});

describe('a mine', () => {
  const unusual = 'origin-unusual';
  const dug = (lotId: string, material: string): SubmittedAct =>
    mined([{ ...ore, lotId, material }]);

  it('digs the ore that it dug first', () => {
    sent.tell(recordAct('SEP', 'first', dug('A', 'rock-ore')));
    sent.tell(recordAct('SEP', 'second', dug('B', 'ion-adsorption-clay')));
    sent.tell(recordAct('SEP', 'third', dug('C', 'rock-ore')));

    expect(sent.flags('SEP', 'first', unusual)).toEqual([]);
    expect(sent.flags('SEP', 'second', unusual)).toMatchObject([
      { oreKind: 'ion-type', usual: ['rock-type'], sinceRecordId: 'first' },
    ]);
    expect(sent.flags('SEP', 'third', unusual)).toEqual([]);
  });

  it('dug it as far as the record stands, and as it stands now', () => {
    sent.tell(recordAct('SEP', 'first', dug('A', 'rock-ore')));
    sent.tell(recordAct('SEP', 'second', dug('B', 'ion-adsorption-clay')));
    const act = dug('A', 'ion-adsorption-clay');
    sent.tell(correctRecord('SEP', 'fix', { targetRecordId: 'first', act }));
    expect(sent.flags('SEP', 'second', unusual)).toEqual([]);

    const other = new Sent();
    other.tell(recordAct('SEP', 'first', dug('A', 'rock-ore')), voidRecord('SEP', 'v', 'first'));
    other.tell(recordAct('SEP', 'second', dug('B', 'ion-adsorption-clay')));
    expect(other.flags('SEP', 'second', unusual)).toEqual([]);
    other.close();
  });
});

describe('stock that is declared', () => {
  const unusual = 'origin-unusual';
  const declared = (lotId: string, occurredOn: string) =>
    recordAct('SEP', `open-${lotId}`, { ...openingStock(lotId, 1_000), occurredOn });

  it('lay there at the beginning, however many records say so', () => {
    sent.tell(declared('A', '2025-02-01'), declared('B', '2025-02-01'));
    sent.tell(recordAct('SEP', 'first', mined([{ ...ore, lotId: 'ORE' }])));

    expect(sent.flags('SEP', 'open-A', unusual)).toEqual([]);
    expect(sent.flags('SEP', 'open-B', unusual)).toEqual([]);
  });

  it('did not lie there when the account had begun; a beginning that is void is none', () => {
    const dug = { ...mined([{ ...ore, lotId: 'ORE' }]), occurredOn: '2025-01-15' };
    const own = new Sent();
    own.tell(recordAct('SEP', 'first', dug), declared('A', '2025-02-01'));
    expect(own.flags('SEP', 'open-A', unusual)).toMatchObject([
      { begunOn: '2025-01-15', sinceRecordId: 'first' },
    ]);

    own.tell(voidRecord('SEP', 'void', 'first'));
    expect(own.flags('SEP', 'open-A', unusual)).toEqual([]);
    own.close();
  });
});
