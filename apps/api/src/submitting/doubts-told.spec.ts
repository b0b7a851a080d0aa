import type { RecordDto } from '../acts/record-types';
import { doubtsOfEnterprise, doubtsOfRecord } from './doubts-told';

const right = { scheme: 'mx-rfc', value: 'SAT970701NN3' };
/** Published by its bearer, and not given by the rule. */
const doubtful = { scheme: 'mx-rfc', value: 'RDE7910023J3' };

const declared = (...identifiers: object[]) => ({ name: 'A', countryCode: 'MX', identifiers });

const pointersIn = (body: object, above?: string) =>
  doubtsOfRecord(body as RecordDto, above)?.map(({ pointer }) => pointer);

describe('whoever sends a number that may be wrong', () => {
  it.each([
    ['SoldToClient', ['buyer', 'importer', 'consignee', 'endUser']],
    ['Exported', ['buyer', 'importer', 'consignee', 'endUser']],
    ['ImportLanded', ['supplier']],
    ['ScrapCollected', ['collectedFrom']],
  ])('is told of each party of %s', (type, parties) => {
    const party = declared(right, doubtful);
    const act = { type, ...Object.fromEntries(parties.map((name) => [name, party])) };
    const pointers = parties.map((name) => `/${name}/identifiers/1/value`);

    expect(pointersIn(act)).toStrictEqual(pointers);
    const corrected = { type: 'RecordCorrected', targetRecordId: 'R', reason: 'r', act };
    expect(pointersIn(corrected)).toStrictEqual(pointers.map((each) => `/act${each}`));
    expect(pointersIn(corrected, '/records/3')).toStrictEqual(
      pointers.map((each) => `/records/3/act${each}`),
    );
  });

  it('is told which doubt it is, and what to do', () => {
    expect(doubtsOfEnterprise([doubtful])).toStrictEqual([
      {
        pointer: '/identifiers/0/value',
        doubt: 'check-digit-differs',
        scheme: 'mx-rfc',
        mend: { en: expect.any(String), zh: expect.any(String) },
      },
    ]);
  });

  it('is told nothing where there is none', () => {
    expect(doubtsOfEnterprise([right])).toBeUndefined();
    expect(pointersIn({ type: 'Exported', buyer: declared(right) })).toBeUndefined();
    expect(pointersIn({ type: 'Mined', makes: [] })).toBeUndefined();
  });
});
