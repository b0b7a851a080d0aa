import type { AppendRequest } from './append-request';
import { groupsOf } from './groups';

describe('cutting what waits into groups', () => {
  it('makes no group of nothing', () => {
    expect(groupsOf([])).toStrictEqual([]);
  });

  it('keeps the order and fills a group up to 2,048 events', () => {
    const requests = Array.from({ length: 5_000 }, (_, index) => request(1, 300, `s-${index}`));
    const groups = groupsOf(requests);
    expect(groups.map(({ length }) => length)).toStrictEqual([2_048, 2_048, 904]);
    expect(groups.flat()).toStrictEqual(requests);
  });

  it('counts the events of an append, not the append', () => {
    expect(groupsOf([request(2_000, 1), request(49, 1), request(1, 1)]).map(lengths)).toStrictEqual(
      [1, 2],
    );
  });

  it('fills a group up to 8 MiB', () => {
    const groups = groupsOf(Array.from({ length: 10 }, () => request(1, 1024 * 1024)));
    expect(groups.map(lengths)).toStrictEqual([8, 2]);
  });

  it('never cuts an append', () => {
    expect(groupsOf([request(5_000, 1), request(5_000, 1)]).map(lengths)).toStrictEqual([1, 1]);
  });
});

const lengths = ({ length }: readonly unknown[]): number => length;

const request = (events: number, bytes: number, stream = 's'): AppendRequest => ({
  stream,
  expected: -1,
  bytes,
  fields: Array.from({ length: events * 4 }, () => ''),
});
