import { arrivalAt } from './arrival';

describe('arriving from an issuer', () => {
  it('is only at the one address', () => {
    expect(arrivalAt(new URL('https://l.example/console/stock?code=c&state=s'))).toBeUndefined();
  });

  it.each([
    [
      '?code=c&state=s&iss=https%3A%2F%2Fi.example',
      { code: 'c', state: 's', issuer: 'https://i.example' },
    ],
    ['?error=access_denied&state=s', { error: 'access_denied', state: 's' }],
    ['', {}],
  ])('brings what %j says', (search, expected) => {
    expect(arrivalAt(new URL(`https://l.example/console/signed-in${search}`))).toStrictEqual(
      expected,
    );
  });
});
