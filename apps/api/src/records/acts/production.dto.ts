import { stepsOfAct } from '@lodestone/reference';
import { ListOf, Optional } from '../../fields/field';
import { CodeOf, OneOf } from '../../fields/scalars';
import { ActDto } from './act.dto';
import { linesMax } from './bounds';
import { AddDto, MadeLotDto, OpeningLotDto, TakeDto, WasteDto } from './lot.dto';

export class OpeningStockDeclaredDto extends ActDto {
  @OneOf(['OpeningStockDeclared']) readonly type!: 'OpeningStockDeclared';
  @ListOf(() => OpeningLotDto, linesMax) readonly makes!: OpeningLotDto[];
}

export class MinedDto extends ActDto {
  @OneOf(['Mined']) readonly type!: 'Mined';
  @ListOf(() => MadeLotDto, linesMax) readonly makes!: MadeLotDto[];
}

class TransformationDto extends ActDto {
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
