import { postingsWithoutFormerOwners, withoutFormerOwners } from './without-former-owners';

const sent = { lotId: 'MAG', siteId: 'TJ', ownerId: 'THIRD' };
const { ownerId: _, ...unnamed } = sent;
const receipt = (change: object) => ({ movementId: 'TJ/S/1', sent, ...change });
const received = (...receipts: readonly object[]) => ({ siteId: 'BT', receipts });

describe('whose goods were that arrived', () => {
  it('is not told of what was bought', () => {
    const bought = { made: { lotId: 'M', ownerId: 'BUYER' } };

    expect(withoutFormerOwners(received(receipt(bought)))).toStrictEqual(
      received({ ...receipt(bought), sent: unnamed }),
    );
  });

  it('is told of what came without a sale, because it is whose they are', () => {
    const made = { lotId: 'M', ownerId: 'THIRD' };

    for (const kept of [received(receipt({ made })), received(receipt({ surplus: made }))]) {
      expect(withoutFormerOwners(kept)).toStrictEqual(kept);
    }
  });

  it('is not told of what was refused whole', () => {
    const refused = { refused: { returnMovementId: 'BT/R/1', massGrams: 5, reason: 'damaged' } };

    expect(JSON.stringify(withoutFormerOwners(received(receipt(refused))))).not.toContain('THIRD');
  });

  it('is not told in the versions that a void or correction embeds', () => {
    const data = received(receipt({ made: { lotId: 'M', ownerId: 'BUYER' } }));
    const repair = { siteId: 'BT', reversed: { type: 'Received', data }, act: { data } };

    expect(JSON.stringify(withoutFormerOwners(repair))).not.toContain('THIRD');
    expect(withoutFormerOwners(repair).reversed.type).toBe('Received');
  });

  it('is of other acts what it was', () => {
    const act = { siteId: 'BT', makes: [{ ownerId: 'THIRD' }] };

    expect(withoutFormerOwners(act)).toStrictEqual(act);
  });
});

describe('the books of goods that arrived', () => {
  const onTheWay = { movementId: 'TJ/S/1', ownerId: 'THIRD', massGrams: -5 };
  const stock = { ownerId: 'BUYER', massGrams: 5 };

  it('do not name whose they were before a sale, there and back', () => {
    const returnMovementId = 'BT/R/1';
    const back = { movementId: returnMovementId, ownerId: 'THIRD', massGrams: 1 };
    const data = received(
      receipt({ made: { ownerId: 'BUYER' }, refused: { returnMovementId, massGrams: 1 } }),
    );

    expect(postingsWithoutFormerOwners(data, [onTheWay, stock, back])).toStrictEqual([
      { movementId: 'TJ/S/1', massGrams: -5 },
      stock,
      { movementId: returnMovementId, massGrams: 1 },
    ]);
    const voided = { siteId: 'BT', reversed: { data } };
    expect(JSON.stringify(postingsWithoutFormerOwners(voided, [onTheWay]))).not.toContain('THIRD');
  });

  it('name whose they are in other movements of the same record', () => {
    const data = received(
      receipt({ made: { ownerId: 'BUYER' } }),
      receipt({ movementId: 'TJ/D/1', made: { ownerId: 'THIRD' } }),
    );
    const other = { ...onTheWay, movementId: 'TJ/D/1' };

    expect(postingsWithoutFormerOwners(data, [onTheWay, other])).toStrictEqual([
      { movementId: 'TJ/S/1', massGrams: -5 },
      other,
    ]);
  });
});
