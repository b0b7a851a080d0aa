import { otherElements, rareEarths } from '@lodestone/reference';
import { ppmWhole } from '@lodestone/kernel';
import { withNearest } from './closed-list';
import { field, type WrongMember } from './field';
import type { Words } from './words';
import { isPlain } from './plain-object';

const elementSymbols: readonly string[] = [...rareEarths, ...otherElements];
const symbols: ReadonlySet<string> = new Set(elementSymbols);

/**
 * Whole parts per million by weight per element, on the basis of the grams recorded. Together no
 * more than the whole; what is not listed was below detection.
 */
export const Ppm = (means: string): PropertyDecorator =>
  field({
    means,
    code: 'composition-malformed',
    holds: isComposition,
    wrongMembers: wrongMembersBy(elementSymbols, isPpm, {
      en: `must be whole ppm, from 0 to ${ppmWhole}`,
      zh: `必须是整数 ppm，0 至 ${ppmWhole}`,
    }),
    schema: {
      type: 'object',
      propertyNames: { enum: [...elementSymbols] },
      additionalProperties: { type: 'integer', minimum: 0, maximum: ppmWhole },
      examples: [{ Nd: 221_700, Dy: 4_330 }],
    },
    message: {
      en: `must give whole ppm (0 to ${ppmWhole}, together at most ${ppmWhole}) by element symbol`,
      zh: `必须按元素符号给出整数 ppm（0 至 ${ppmWhole}，合计不超过 ${ppmWhole}）`,
    },
  });

function isPpm(ppm: unknown): boolean {
  return Number.isSafeInteger(ppm) && Number(ppm) >= 0 && Number(ppm) <= ppmWhole;
}

function isComposition(value: unknown): boolean {
  if (!isPlain(value)) return false;
  let sum = 0;
  for (const [symbol, ppm] of Object.entries(value)) {
    if (!symbols.has(symbol) || !isPpm(ppm)) return false;
    sum += Number(ppm);
  }
  return sum <= ppmWhole;
}

/** Nothing where the whole is wrong and not one part of it. */
function wrongMembersBy(
  known: readonly string[],
  holds: (value: unknown) => boolean,
  message: Words,
): (value: unknown) => readonly WrongMember[] {
  const names: ReadonlySet<string> = new Set(known);
  const stranger = { en: 'is not the symbol of an element here', zh: '不是此处可用的元素符号' };
  return (value) =>
    Object.entries(isPlain(value) ? value : {}).flatMap(([name, part]) => {
      if (!names.has(name)) return [{ name, message: withNearest(stranger, name, known) }];
      return holds(part) ? [] : [{ name, message }];
    });
}

const micrograms = /^(0|[1-9][0-9]{0,17})$/;
const rareEarthSymbols: ReadonlySet<string> = new Set(rareEarths);

const isMicrograms = (text: unknown): boolean => typeof text === 'string' && micrograms.test(text);

/**
 * Content per rare earth as it was measured: decimal strings of micrograms, because a double holds
 * no more than 9 tonnes of them exactly. What is not listed is not there.
 */
export const Micrograms = (means: string): PropertyDecorator =>
  field({
    means,
    code: 'content-malformed',
    holds: (value) =>
      isPlain(value) &&
      Object.entries(value).every(
        ([symbol, text]) => rareEarthSymbols.has(symbol) && isMicrograms(text),
      ),
    wrongMembers: wrongMembersBy(rareEarths, isMicrograms, {
      en: 'must be a decimal string of micrograms, of at most 18 digits',
      zh: '必须是以微克计的十进制字符串，至多 18 位',
    }),
    schema: {
      type: 'object',
      propertyNames: { enum: [...rareEarths] },
      additionalProperties: { type: 'string', pattern: micrograms.source },
      examples: [{ Nd: '1700000000000' }],
    },
    message: {
      en: 'must give decimal strings of micrograms (at most 18 digits) by symbol of a rare earth',
      zh: '必须按稀土元素符号给出以微克计的十进制字符串（至多 18 位）',
    },
  });
