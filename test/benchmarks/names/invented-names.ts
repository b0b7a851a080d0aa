import { clients } from '@lodestone/nation/people/clients';

type Declared = Readonly<{
  name: string;
  nameLatin?: string;
  countryCode: string;
  identifiers: readonly [];
}>;

const latinBefore = ['', 'Nova ', 'Alta ', 'Terra ', 'Monte ', 'Bella ', 'Castor ', 'Vega '];
const hanBefore = ['', '新华', '远大', '天成', '海纳', '瑞丰', '弘毅', '晨曦'];

/** Half of them as the demonstration's clients are called, half Chinese without a Latin name. */
export function inventedNames(count: number): readonly Declared[] {
  return Array.from({ length: count }, (_, n) => (n % 2 === 0 ? abroad(n / 2) : atHome(n)));
}

function abroad(n: number): Declared {
  const { name, nameLatin, countryCode } = clients[n % clients.length] as (typeof clients)[number];
  const round = Math.floor(n / clients.length);
  const latin = `${latinBefore[round % latinBefore.length]}${round > 7 ? `${round} ` : ''}`;
  const before = /^[\u0020-\u024f]/.test(name) ? latin : hanBefore[round % hanBefore.length];
  return {
    name: `${before}${name}`,
    ...(nameLatin === undefined ? {} : { nameLatin: `${latin}${nameLatin}` }),
    countryCode,
    identifiers: [],
  };
}

function atHome(n: number): Declared {
  const city = ['宁波', '赣州', '包头', '深圳'][n % 4];
  // Common characters lie anywhere in the block: any two of them are as good a name as any.
  const two = String.fromCharCode(0x5000 + ((n * 7) % 3_000), 0x6000 + ((n * 13) % 4_000));
  const trade = ['磁材', '电机', '电子'][n % 3];
  return { name: `${city}${two}${trade}有限公司`, countryCode: 'CN', identifiers: [] };
}
