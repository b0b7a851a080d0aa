import { isActivity } from '../activities';
import { isStatus } from '../statuses';
import { discrepancyReasons, type DiscrepancyReasonEntry } from './discrepancy-reasons';
import { dispatchPurposes, statusOnArrival, type DispatchPurposeEntry } from './dispatch-purposes';
import { goodsRefusalReasons } from './goods-refusal-reasons';
import { receiptOutcomeOf, receiptOutcomes } from './receipt-outcomes';

describe('the outcomes of a receipt', () => {
  it('leave a line open only when the rest is still under way', () => {
    const open = receiptOutcomes.filter(({ closesLine }) => !closesLine);
    expect(open.map(({ code }) => code)).toStrictEqual(['part']);
  });

  it('send something back only when it was refused', () => {
    const back = receiptOutcomes.filter(({ opensReturn }) => opensReturn);
    expect(back.map(({ code }) => code)).toStrictEqual(['refused']);
    expect(receiptOutcomeOf('refused')?.needsReason).toBe('refusal');
  });

  it('are explained wherever what arrived is not what was sent', () => {
    const explained = receiptOutcomes.filter(({ needsReason }) => needsReason === 'discrepancy');
    expect(explained.map(({ code }) => code)).toStrictEqual(['short', 'over', 'damaged']);
  });
});

describe('the reasons of a discrepancy', () => {
  const reasons: readonly DiscrepancyReasonEntry[] = discrepancyReasons;

  it('explain outcomes that need a reason, and each of those has several', () => {
    const explained = reasons.flatMap(({ outcomes }) => outcomes);
    for (const outcome of explained) {
      expect(receiptOutcomeOf(outcome)?.needsReason).toBe('discrepancy');
    }
    for (const outcome of ['short', 'over', 'damaged'] as const) {
      expect(explained.filter((each) => each === outcome).length).toBeGreaterThan(1);
    }
  });

  it('keep the numbers of EMCS', () => {
    const numbered = reasons.filter(({ emcs }) => emcs !== null);
    expect(numbered.map(({ code, emcs }) => [emcs, code])).toStrictEqual([
      [1, 'shortage'],
      [2, 'excess'],
      [3, 'goods-damaged'],
      [4, 'seal-broken'],
    ]);
    const refused = goodsRefusalReasons.filter(({ emcs }) => emcs !== null);
    expect(refused.map(({ code, emcs }) => [emcs, code])).toStrictEqual([
      [1, 'wrong-recipient'],
      [2, 'wrong-goods'],
      [3, 'wrong-quantity'],
    ]);
  });
});

describe('the purposes of a dispatch', () => {
  const purposes: readonly DispatchPurposeEntry[] = dispatchPurposes;

  it('name activities and statuses that exist', () => {
    for (const { receivingActivity, arrivesAs } of purposes) {
      expect(receivingActivity === null || isActivity(receivingActivity)).toBe(true);
      expect(arrivesAs === null || isStatus(arrivesAs)).toBe(true);
    }
  });

  it('never make a lot sold: only a sale does', () => {
    expect(purposes.map(({ arrivesAs }) => arrivesAs)).not.toContain('sold');
  });

  it('take sold goods where they can wait for their export, and nowhere else', () => {
    const waiting = purposes.filter(({ takesSold }) => takesSold).map(({ code }) => code);
    expect(waiting).toStrictEqual(['own-site', 'bonded', 'bonded-release', 'port', 'storage']);
  });

  it('change the status only into and out of reserve and bond', () => {
    const changing = purposes.filter(({ arrivesAs }) => arrivesAs !== null);
    expect(changing.map(({ code, arrivesAs }) => [code, arrivesAs])).toStrictEqual([
      ['reserve', 'reserve'],
      ['reserve-release', 'free'],
      ['bonded', 'bonded'],
      ['bonded-release', 'free'],
    ]);
  });
});

describe('bond and reserve', () => {
  it('are left by their own release and by no other purpose', () => {
    for (const { code } of dispatchPurposes) {
      const released = (status: string) => statusOnArrival(status, code) === 'free';
      expect(released('bonded')).toBe(code === 'bonded-release');
      expect(released('reserve')).toBe(code === 'reserve-release');
      expect(statusOnArrival('sold', code)).toBe('sold');
    }
    expect(statusOnArrival('free', 'bonded')).toBe('bonded');
    expect(statusOnArrival('free', 'reserve')).toBe('reserve');
    expect(statusOnArrival('free', 'own-site')).toBe('free');
  });
});
