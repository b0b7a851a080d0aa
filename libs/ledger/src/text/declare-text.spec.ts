import { declareText, textRefOf } from './declare-text';

const key = Buffer.alloc(32, 7);
const said = { declaredById: 'MAG', licenceId: 'L-1', words: 'in the rotor' };

describe('words of a file', () => {
  it('have a ref that whoever is shown salt and words can check', () => {
    const { ref, salt } = declareText(key, said).data;

    expect(textRefOf(Buffer.from(salt, 'base64url'), said)).toBe(ref);
    expect(textRefOf(Buffer.from(salt, 'base64url'), { ...said, words: 'in the stator' })).not.toBe(
      ref,
    );
  });

  it('have one ref however often they are said, and another in another file, by another, anew', () => {
    const refs = [
      declareText(key, said),
      declareText(key, { ...said }),
      declareText(key, { ...said, licenceId: 'L-2' }),
      declareText(key, { licenceId: 'L-1', words: said.words }),
      declareText(key, said, 1),
    ].map(({ data }) => data.ref);

    expect(refs[0]).toBe(refs[1]);
    expect(new Set(refs).size).toBe(4);
  });
});
