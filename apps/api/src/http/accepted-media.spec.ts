import { accepts } from './accepted-media';

const json = 'application/json; charset=utf-8';
const prometheus = 'text/plain; version=0.0.4; charset=utf-8';

describe('an answer in JSON', () => {
  it.each([
    undefined,
    '',
    ' ',
    '*/*',
    'application/*',
    'application/json',
    'APPLICATION/JSON',
    'application/json;charset=UTF-8',
    'application/json; charset="utf-8"',
    'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'text/plain;q=0.1, application/json;q=0.001',
    'application/xml;q=1, application/*;q=0.2',
    'text/html;note="a, b; c", application/json',
    'application/json;q=1.000',
    ', application/json ,',
    'application/*;q=0, application/json',
  ])('is taken with Accept: %s', (header) => {
    expect(accepts(header, json)).toBe(true);
  });

  it.each([
    'text/html',
    'application/xml',
    'application/json;q=0',
    '*/*;q=0',
    'application/json;q=0, */*',
    'application/*;q=0.0, */*',
    'application/json;charset=gb18030',
    'application/vnd.api+json',
    'application/json;q=2',
    'application/json;q=x',
    'json',
    '*',
    '*/json',
    'application/json application/xml',
  ])('is not taken with Accept: %s', (header) => {
    expect(accepts(header, json)).toBe(false);
  });
});

describe('an answer in text', () => {
  it.each([
    'application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.3,*/*;q=0.1',
    'text/plain',
    'text/*',
    '*/*',
  ])('is taken with Accept: %s', (header) => {
    expect(accepts(header, prometheus)).toBe(true);
  });

  it.each(['application/json', 'text/html', 'text/plain;version=1.0.0'])(
    'is not taken with Accept: %s',
    (header) => {
      expect(accepts(header, prometheus)).toBe(false);
    },
  );
});
