import type { Coded } from './code-table';
import { otherElements, rareEarths, type ElementSymbol } from './elements';

/** Names of IUPAC in English, and of the national committee for terms in Chinese. */
const names: Readonly<Record<ElementSymbol, readonly [en: string, zh: string]>> = {
  La: ['Lanthanum', '镧'],
  Ce: ['Cerium', '铈'],
  Pr: ['Praseodymium', '镨'],
  Nd: ['Neodymium', '钕'],
  Pm: ['Promethium', '钷'],
  Sm: ['Samarium', '钐'],
  Eu: ['Europium', '铕'],
  Gd: ['Gadolinium', '钆'],
  Tb: ['Terbium', '铽'],
  Dy: ['Dysprosium', '镝'],
  Ho: ['Holmium', '钬'],
  Er: ['Erbium', '铒'],
  Tm: ['Thulium', '铥'],
  Yb: ['Ytterbium', '镱'],
  Lu: ['Lutetium', '镥'],
  Sc: ['Scandium', '钪'],
  Y: ['Yttrium', '钇'],
  B: ['Boron', '硼'],
  Mg: ['Magnesium', '镁'],
  Al: ['Aluminium', '铝'],
  Si: ['Silicon', '硅'],
  Ca: ['Calcium', '钙'],
  Ti: ['Titanium', '钛'],
  V: ['Vanadium', '钒'],
  Cr: ['Chromium', '铬'],
  Mn: ['Manganese', '锰'],
  Fe: ['Iron', '铁'],
  Co: ['Cobalt', '钴'],
  Ni: ['Nickel', '镍'],
  Cu: ['Copper', '铜'],
  Zn: ['Zinc', '锌'],
  Ga: ['Gallium', '镓'],
  Zr: ['Zirconium', '锆'],
  Nb: ['Niobium', '铌'],
  Mo: ['Molybdenum', '钼'],
  Sn: ['Tin', '锡'],
  Hf: ['Hafnium', '铪'],
  Ta: ['Tantalum', '钽'],
  W: ['Tungsten', '钨'],
  Th: ['Thorium', '钍'],
  U: ['Uranium', '铀'],
};

/** The symbols by which compositions are declared, with their names. */
export const elements: readonly Coded[] = [...rareEarths, ...otherElements].map((code) => {
  const [en, zh] = names[code];
  return { code, en, zh };
});
