import { ActsByHand } from './acts-by-hand.fixture';
import { half } from './recycling.fixture';
import { told } from './told-origins.fixture';

const asSent = { assayRecordId: 'S/assay' };

describe('lots that go as one line of goods', () => {
  it('are told apart, also where they have one analysis', () => {
    // A surplus has the analysis of what it came with: 10 g mined, and 2 g from nobody knows where, go
    // on as one line of goods, and each arrives as what it was.
    const [mined, found] = [
      ['AT', 10, half, asSent],
      ['AS', 2, half, asSent],
    ] as const;
    const on = new ActsByHand()
      .brought('Mined', ['S', '2025-01-10'], [['A', 10, half]])
      .sent(['S', '2025-02-01'], ['mv', 'T'], ['A', 10, half])
      .received(['T', '2025-02-03'], {
        ...{ from: 'S', movementId: 'S/mv/1', sent: ['A', 10, half], cleared: 10 },
        ...{ made: mined, surplus: found },
      })
      .sentTogether(['T', '2025-03-01'], ['on', 'U'], [mined, found])
      .received(['U', '2025-03-02'], {
        ...{ from: 'T', movementId: 'T/on/1', sent: found, cleared: 2 },
        made: ['FOUND', 2, half, asSent],
      })
      .received(['U', '2025-03-03'], {
        ...{ from: 'T', movementId: 'T/on/1', sent: mined, cleared: 10 },
        made: ['MINED', 10, half, asSent],
      }).chain;

    const mass = { commodity: 'mass' } as const;
    expect(told(on, 'U/FOUND', mass)).toEqual({ total: 2n, 'receipt-surplus T': 2n });
    expect(told(on, 'U/MINED', mass)).toEqual({ total: 10n, 'mined S 2025-01': 10n });
  });
});
