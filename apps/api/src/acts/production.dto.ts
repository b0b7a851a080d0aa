import { stepsOfAct } from '@lodestone/reference';
import { ListOf, Optional } from '../fields/field';
import { Id } from '../fields/ids';
import { CodeOf, OneOf } from '../fields/scalars';
import { ActDto } from './act.dto';
import { linesMax } from './bounds';
import { AddDto, MadeLotDto, TakeDto, WasteDto } from './lot.dto';

class TransformationDto extends ActDto {
  /** The separator, pond or furnace that the act feeds or draws from (postings.md §6). */
  @Optional() @Id() readonly unitId?: string;
  /** Separation is continuous: it may have only inputs or only outputs. */
  @ListOf(() => TakeDto, { ...linesMax, min: 0 }) readonly takes!: TakeDto[];
  @ListOf(() => MadeLotDto, { ...linesMax, min: 0 }) readonly makes!: MadeLotDto[];
  @Optional() @ListOf(() => WasteDto, { ...linesMax, min: 0 }) readonly wastes?: WasteDto[];
  @Optional() @ListOf(() => AddDto, { ...linesMax, min: 0 }) readonly adds?: AddDto[];
}

export class RefinedDto extends TransformationDto {
  @OneOf(['Refined']) readonly type!: 'Refined';
  @CodeOf(stepsOfAct('Refined')) readonly step!: string;
}

export class MagnetProducedDto extends TransformationDto {
  @OneOf(['MagnetProduced']) readonly type!: 'MagnetProduced';
  @CodeOf(stepsOfAct('MagnetProduced')) readonly step!: string;
}

export class RecycledDto extends TransformationDto {
  @OneOf(['Recycled']) readonly type!: 'Recycled';
  @CodeOf(stepsOfAct('Recycled')) readonly step!: string;
}
