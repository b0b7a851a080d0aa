import { discardKinds, lossCauses, regroupKinds, stockTakeMethods } from '@lodestone/reference';
import { Micrograms, Ppm } from '../fields/composition';
import { ListOf, Nested, Optional } from '../fields/field';
import { Id } from '../fields/ids';
import { CodeOf, CountedGrams, OneOf } from '../fields/scalars';
import { ActDto } from './act.dto';
import { linesMax } from './bounds';
import { AnalysisDto, RegroupedLotDto, TakeDto } from './lot.dto';

export class LotCountDto {
  @Id() readonly lotId!: string;
  @CountedGrams() readonly countedGrams!: number;
  /** Where more is there than the books say: the lot that it becomes. */
  @Optional() @Id() readonly gainLotId?: string;
}

export class UnitCountDto {
  @Id() readonly unitId!: string;
  @Micrograms() readonly countedMicrograms!: Record<string, string>;
}

/** Of lots, of units, or of both; of one at least. */
export class StockTakenDto extends ActDto {
  @OneOf(['StockTaken']) readonly type!: 'StockTaken';
  @Optional() @CodeOf(stockTakeMethods) readonly method?: string;
  @Optional() @ListOf(() => LotCountDto, { ...linesMax, min: 0 }) readonly lots?: LotCountDto[];
  @Optional() @ListOf(() => UnitCountDto, { ...linesMax, min: 0 }) readonly units?: UnitCountDto[];
}

export class LotAssayedDto extends ActDto {
  @OneOf(['LotAssayed']) readonly type!: 'LotAssayed';
  @Id() readonly lotId!: string;
  @Ppm() readonly ppm!: Record<string, number>;
  @Nested(() => AnalysisDto) readonly analysis!: AnalysisDto;
}

export class LotsRegroupedDto extends ActDto {
  @OneOf(['LotsRegrouped']) readonly type!: 'LotsRegrouped';
  @CodeOf(regroupKinds) readonly kind!: string;
  @ListOf(() => TakeDto, linesMax) readonly takes!: TakeDto[];
  @ListOf(() => RegroupedLotDto, linesMax) readonly makes!: RegroupedLotDto[];
}

export class DiscardedDto extends ActDto {
  @OneOf(['Discarded']) readonly type!: 'Discarded';
  @CodeOf(discardKinds) readonly kind!: string;
  @ListOf(() => TakeDto, linesMax) readonly takes!: TakeDto[];
}

export class LostDto extends ActDto {
  @OneOf(['Lost']) readonly type!: 'Lost';
  @CodeOf(lossCauses) readonly cause!: string;
  @ListOf(() => TakeDto, linesMax) readonly takes!: TakeDto[];
}
