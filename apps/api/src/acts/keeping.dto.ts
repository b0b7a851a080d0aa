import { discardKinds, lossCauses, regroupKinds, stockTakeMethods } from '@lodestone/reference';
import { Micrograms, Ppm } from '../fields/composition';
import { ListOf, Nested, Optional } from '../fields/field';
import { Id } from '../fields/ids';
import { CodeOf, CountedGrams, OneOf } from '../fields/scalars';
import { ActDto } from './act.dto';
import { linesMax } from './bounds';
import { AnalysisDto, RegroupedLotDto, TakeDto } from './lot.dto';

/** What was found and was not in the books, as a laboratory sees it. */
class GainDto {
  @Ppm('Your own assay of it, in parts per million by weight, by symbol of the element.')
  readonly ppm!: Record<string, number>;
  @Nested('How its composition was found.', () => AnalysisDto) readonly analysis!: AnalysisDto;
}

class LotCountDto {
  @Id('The lot that was weighed.') readonly lotId!: string;
  @CountedGrams('Grams that were found; 0 where nothing was.') readonly countedGrams!: number;
  @Optional()
  @Id('Where more is there than the books say: the new lot of what is too much.')
  readonly gainLotId?: string;
  @Optional()
  @Nested(
    'What it is. Needed where more is there than weighing explains; left out: what the counted lot is.',
    () => GainDto,
  )
  readonly gain?: GainDto;
}

class UnitCountDto {
  @Id('The separator, pond or furnace that was measured.') readonly unitId!: string;
  @Micrograms(
    'Content that was found, in micrograms by symbol of the rare earth, as decimal strings. What is left out was not there.',
  )
  readonly countedMicrograms!: Record<string, string>;
  @Optional()
  @Nested(
    'How the concentration was found. Needed where more is there than measuring explains.',
    () => AnalysisDto,
  )
  readonly analysis?: AnalysisDto;
}

/** Of lots, of units, or of both; of one at least. */
export class StockTakenDto extends ActDto {
  @OneOf('What kind of record it is.', ['StockTaken']) readonly type!: 'StockTaken';
  @Optional() @CodeOf('Code of how it was counted.', stockTakeMethods) readonly method?: string;
  @Optional()
  @ListOf('Lots that were weighed. Give lots, units or both.', () => LotCountDto, {
    ...linesMax,
    min: 0,
  })
  readonly lots?: LotCountDto[];
  @Optional()
  @ListOf('Units that were measured by volume and concentration.', () => UnitCountDto, {
    ...linesMax,
    min: 0,
  })
  readonly units?: UnitCountDto[];
}

export class LotAssayedDto extends ActDto {
  @OneOf('What kind of record it is.', ['LotAssayed']) readonly type!: 'LotAssayed';
  @Id('The lot that was analysed.') readonly lotId!: string;
  @Ppm(
    'The new composition of what is left, in parts per million by weight, by symbol of the element. It has always been true of it.',
  )
  readonly ppm!: Record<string, number>;
  @Nested('How it was found.', () => AnalysisDto) readonly analysis!: AnalysisDto;
}

export class LotsRegroupedDto extends ActDto {
  @OneOf('What kind of record it is.', ['LotsRegrouped']) readonly type!: 'LotsRegrouped';
  @CodeOf(
    'Split and merge change nothing; title changes the owner, status the status, scrap the material.',
    regroupKinds,
  )
  readonly kind!: string;
  @ListOf('What is taken from which lots.', () => TakeDto, linesMax) readonly takes!: TakeDto[];
  @ListOf('The new lots. Together they weigh what was taken.', () => RegroupedLotDto, linesMax)
  readonly makes!: RegroupedLotDto[];
}

export class DiscardedDto extends ActDto {
  @OneOf('What kind of record it is.', ['Discarded']) readonly type!: 'Discarded';
  @CodeOf('What it was: waste or a laboratory sample.', discardKinds) readonly kind!: string;
  @ListOf('What is taken from which lots.', () => TakeDto, linesMax) readonly takes!: TakeDto[];
}

export class LostDto extends ActDto {
  @OneOf('What kind of record it is.', ['Lost']) readonly type!: 'Lost';
  @CodeOf('Why it is lost.', lossCauses) readonly cause!: string;
  @ListOf('What was lost of which lots.', () => TakeDto, linesMax) readonly takes!: TakeDto[];
}
