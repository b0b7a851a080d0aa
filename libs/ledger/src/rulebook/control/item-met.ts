import { unreachable } from '@lodestone/kernel';
import {
  compoundFormOf,
  materialOf,
  rareEarths,
  type ControlledItem,
  type RareEarth,
} from '@lodestone/reference';
import type { CompositionPpm } from '../../measuring/composition';
import { sharePpm } from '../../measuring/shares';

type Matter = Readonly<{ material: string; ppm: CompositionPpm }>;

/** `open`: it holds enough of the element, and the wording does not say whether such matter is meant. */
export type ItemAnswer = Readonly<{ answer: 'met' | 'open' | 'not-met'; valuePpm: number }>;

/** Whether matter is that item of a control list, by what is in it. */
export function itemAnswerOf(item: ControlledItem, matter: Matter): ItemAnswer {
  const materialClass = materialOf(matter.material)?.class;
  const isMagnet = materialClass === 'magnet' || materialClass === 'scrap';
  const { element, fromPpm } = item;
  const valuePpm = isMagnet ? (matter.ppm[element] ?? 0) : sharePpm(matter.ppm, [element]);
  const isEnough = valuePpm > 0 && valuePpm >= fromPpm;
  const form = isEnough ? isOfForm(item, matter) : 'not-met';
  // What is left of magnets, or was one, is named by no list.
  const answer = form === 'met' && materialClass === 'scrap' ? 'open' : form;
  return { answer, valuePpm };
}

function isOfForm(item: ControlledItem, { material, ppm }: Matter): ItemAnswer['answer'] {
  const materialClass = materialOf(material)?.class;
  const isMagnet = materialClass === 'magnet' || materialClass === 'scrap';
  switch (item.matter) {
    case 'metal':
      return met(materialClass === 'metal');
    case 'alloy':
      return materialClass === 'alloy' ? alloyAnswer(item, ppm) : 'not-met';
    case 'oxide':
      return met(materialClass === 'compound' && compoundFormOf(material) === 'oxide');
    case 'compound':
      return met(materialClass === 'compound' && compoundFormOf(material) !== 'oxide');
    case 'neodymium-magnet':
      return met(isMagnet && !isOfSamarium(ppm));
    case 'samarium-magnet':
      if (!isMagnet || !isOfSamarium(ppm)) return 'not-met';
      return isOfIron(material, ppm) ? 'open' : 'met';
    case 'any-magnet':
      return met(isMagnet);
    default:
      return unreachable(item.matter);
  }
}

const met = (isSo: boolean): 'met' | 'not-met' => (isSo ? 'met' : 'not-met');

const of = (ppm: CompositionPpm, element: string): number => ppm[element] ?? 0;

/** The list names alloys by what they are made of: what merely holds the element is left open. */
function alloyAnswer({ element, alloyedWith }: ControlledItem, ppm: CompositionPpm) {
  if (mainOf(ppm) !== element) return 'open';
  return alloyedWith === undefined || alloyedWith.some((other) => of(ppm, other) > 0)
    ? 'met'
    : 'open';
}

const mainOf = (ppm: CompositionPpm): RareEarth | undefined =>
  [...rareEarths].sort((a, b) => of(ppm, b) - of(ppm, a))[0];

/** By what is in it, and not by what it is called: that is how samarium leaves as neodymium. */
const isOfSamarium = (ppm: CompositionPpm): boolean =>
  of(ppm, 'Sm') > of(ppm, 'Nd') + of(ppm, 'Pr');

/** Samarium with iron and nitrogen is a magnet as well, and the list names cobalt. */
const isOfIron = (material: string, ppm: CompositionPpm): boolean =>
  of(ppm, 'Fe') + of(ppm, 'Co') > 0
    ? of(ppm, 'Fe') > of(ppm, 'Co')
    : material === 'smfen-bonded-magnet';
