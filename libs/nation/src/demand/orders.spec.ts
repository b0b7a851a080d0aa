import { randomOf } from '../chance/random';
import { isWorkday } from '../time/calendar';
import { siteOffering } from '../works/works';
import { neededOn, ordersOf } from './orders';
import { shipmentsOf, splitGrams } from './shipments';

const shipments = shipmentsOf(randomOf(785, 'shipments'), 0.3);
const orders = ordersOf(shipments, randomOf(785, 'orders'));

describe('splitting a month into shipments', () => {
  it('loses no gram', () => {
    const parts = splitGrams(10_000_001, 3, randomOf(785, 'split'));
    expect(parts).toHaveLength(3);
    expect(parts.reduce((a, b) => a + b, 0)).toBe(10_000_001);
  });
});

describe('the orders of the clients', () => {
  it('cover every shipment once', () => {
    const covered = orders.flatMap((order) => order.shipments);
    expect(covered).toHaveLength(shipments.length);
    expect(new Set(covered).size).toBe(shipments.length);
  });

  it('are sold before they are shipped, on working days', () => {
    for (const order of orders) {
      for (const shipment of order.shipments) {
        expect(isWorkday(shipment.on)).toBe(true);
        expect(neededOn(order, shipment) <= shipment.on).toBe(true);
        if (order.soldOn !== undefined) expect(order.soldOn < shipment.on).toBe(true);
      }
    }
  });

  it('come from the works that makes the grade, or from the warehouse of a trading house', () => {
    for (const { exporterId, siteId, shipments: parts } of orders) {
      for (const { grade } of parts.flatMap(({ lines }) => lines)) {
        expect(siteId).toBe(siteOffering(exporterId, grade));
      }
    }
  });

  it('are some sold first and shipped in parts, and some shipped straight from stock', () => {
    expect(orders.filter(({ soldOn }) => soldOn === undefined).length).toBeGreaterThan(100);
    expect(orders.filter(({ shipments: parts }) => parts.length > 1).length).toBeGreaterThan(50);
  });
});
