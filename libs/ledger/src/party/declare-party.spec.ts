import { declareParty, partyRefOf } from './declare-party';

const key = Buffer.alloc(32, 7);
const declaration = {
  name: 'Kölner Motorenwerke AG',
  countryCode: 'DE',
  identifiers: [{ scheme: 'lei', value: '213800KUD8LAJWSQ9D15' }],
};

describe('declaring a party', () => {
  it('gives the same enterprise the same ref for the same identity, in NFC and NFD alike', () => {
    const { ref } = declareParty(key, 'E', declaration).data;

    expect(ref).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const decomposed = { ...declaration, name: declaration.name.normalize('NFD') };
    expect(declareParty(key, 'E', decomposed).data.ref).toBe(ref);
  });

  it.each([
    ['another enterprise', () => declareParty(key, 'F', declaration)],
    ['another key', () => declareParty(Buffer.alloc(32, 8), 'E', declaration)],
    ['another generation', () => declareParty(key, 'E', declaration, 1)],
    ['another spelling', () => declareParty(key, 'E', { ...declaration, name: 'Koelner AG' })],
  ])('gives %s another ref', (_, declare) => {
    expect(declare().data.ref).not.toBe(declareParty(key, 'E', declaration).data.ref);
  });

  it('lets whoever is shown salt and declaration check the ref', () => {
    const { ref, salt } = declareParty(key, 'E', declaration).data;
    expect(partyRefOf(Buffer.from(salt, 'base64url'), declaration)).toBe(ref);
  });
});
