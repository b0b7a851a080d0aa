import type { IncomingHttpHeaders } from 'node:http';
import { misplacedHeaders } from './misplaced-headers';

const pointersOf = (method: string, headers: IncomingHttpHeaders, waitsForOrdinal = false) =>
  misplacedHeaders({ method, waitsForOrdinal }, headers).map(({ pointer }) => pointer);

describe('headers that mean nothing on a request', () => {
  it.each([
    ['PUT', { 'if-match': '"7"' }],
    ['GET', { 'if-match': '*' }],
    ['PUT', { 'if-none-match': '*' }],
    ['POST', { 'if-none-match': '"7"' }],
    ['PUT', { 'if-unmodified-since': 'Sat, 29 Oct 1994 19:43:31 GMT' }],
    ['PUT', { range: 'bytes=0-1' }],
    ['PUT', { 'min-ordinal': '7' }],
    ['GET', { 'min-ordinal': '7' }],
  ])('are refused where they stand: %s %j', (method, headers) => {
    expect(pointersOf(method, headers)).toStrictEqual([`/${Object.keys(headers)[0]}`]);
  });

  it.each([
    ['GET', { 'if-none-match': '"7"', 'if-modified-since': 'x', range: 'bytes=0-1' }],
    ['PUT', { prefer: 'wait=3', accept: '*/*', 'content-type': 'application/json' }],
  ])('are not those that mean something, or may be passed over: %s %j', (method, headers) => {
    expect(pointersOf(method, headers)).toStrictEqual([]);
  });

  it('are not those of an answer that waits for an ordinal', () => {
    expect(pointersOf('GET', { 'min-ordinal': '7' }, true)).toStrictEqual([]);
  });
});
