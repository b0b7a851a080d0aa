import { namesOf } from './names-of';

describe('the names of a client', () => {
  it('are every spelling once, the first one first', () => {
    const client = {
      identities: [
        {
          names: [{ name: 'Sao Bến', nameLatin: 'Sao Ben' }],
          declarations: [{ name: 'Sao Bến' }, { name: 'SAO BEN', nameLatin: 'Sao Ben' }, {}],
        },
      ],
    };

    expect(namesOf(client)).toStrictEqual(['Sao Bến', 'Sao Ben', 'SAO BEN']);
  });
});
