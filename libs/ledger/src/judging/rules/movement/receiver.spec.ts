import { dispatchPurposes } from '@lodestone/reference';
import type { Dispatched } from '../../../records/site.events';
import { factsOf } from '../../facts.fixture';
import { judge } from '../../judge';
import { receiverIsOneself } from './receiver-is-oneself';
import { receiverNotRegistered } from './receiver-not-registered';

const dispatch = (purpose: string, receiverId: string): Dispatched => ({
  type: 'Dispatched',
  data: {
    siteId: 'SEP',
    recordId: 'OUT',
    occurredOn: '2025-02-01',
    postingRule: 1,
    dispatcherId: 'RE',
    receivingSiteId: 'THERE',
    receiverId,
    purpose,
    lines: [],
  },
});

const flagsOf = (act: Dispatched, registered: readonly string[] | undefined) =>
  judge(act, factsOf(registered ? { registeredAt: () => registered } : {}), [
    receiverIsOneself,
    receiverNotRegistered,
  ]).map(({ code, detail }) => ({ code, detail }));

const flagged = (purpose: string, receiverId: string, registered?: readonly string[]) =>
  flagsOf(dispatch(purpose, receiverId), registered).map(({ code }) => code);

describe('a dispatch', () => {
  it('to be worked for hire goes to somebody else', () => {
    expect(flagged('toll', 'MAG')).toEqual([]);
    expect(flagsOf(dispatch('toll', 'RE'), [])).toEqual([
      {
        code: 'receiver-is-oneself',
        detail: { purpose: 'toll', receivingSiteId: 'THERE', receiverId: 'RE' },
      },
    ]);
  });

  it('goes to oneself by every purpose that says so or leaves it open, and by no other', () => {
    const toOneself = dispatchPurposes.filter(
      ({ code }) => !flagged(code, 'RE').includes('receiver-is-oneself'),
    );

    expect(toOneself).toEqual(
      dispatchPurposes.filter(({ receiverIsSameEnterprise: is }) => is !== 'never'),
    );
    expect(toOneself.length).toBeLessThan(dispatchPurposes.length);
  });

  it('into bond or reserve goes to a site that is registered for it', () => {
    expect(flagged('bonded', 'RE', ['mining', 'bonded-warehousing'])).toEqual([]);
    expect(flagged('reserve', 'RE', ['reserve'])).toEqual([]);
    expect(flagsOf(dispatch('bonded', 'MINE'), ['mining'])).toEqual([
      {
        code: 'receiver-not-registered',
        detail: {
          purpose: 'bonded',
          receivingSiteId: 'THERE',
          needed: ['bonded-warehousing'],
          registered: ['mining'],
        },
      },
    ]);
    expect(flagged('reserve', 'RE', ['bonded-warehousing'])).toEqual(['receiver-not-registered']);
  });

  it('out of bond, or for a purpose that needs nothing, may go anywhere', () => {
    expect(flagged('bonded-release', 'RE', ['mining'])).toEqual([]);
    expect(flagged('port', 'MAG', [])).toEqual([]);
  });

  it('is not judged by a site of which nothing is known, nor by a purpose that nobody knows', () => {
    expect(flagged('bonded', 'RE')).toEqual([]);
    expect(flagged('toString', 'RE', [])).toEqual([]);
  });
});
