import { oreKinds } from '@lodestone/reference';
import { Optional } from '../fields/field';
import { CodesOf, YearlyGrams } from '../fields/scalars';

/** What a mine is there for. */
export class MineDto {
  @CodesOf('The kinds of ore that it digs or leaches.', oreKinds) readonly oreKinds!: string[];
  @Optional()
  @YearlyGrams('Grams of ore that it was built to dig in a calendar year.')
  readonly yearlyOreMassGrams?: number;
  @Optional()
  @YearlyGrams('Grams of mineral product, as oxides, that it was built to make in one.')
  readonly yearlyOxideMassGrams?: number;
}
