import { stepsOfAct } from '@lodestone/reference';
import { ListOf, Optional } from '../fields/field';
import { Id } from '../fields/ids';
import { CodeOf, OneOf, Text } from '../fields/scalars';
import { ActDto } from './act.dto';
import { linesMax, paperNumberMax } from './bounds';
import { AddDto, MadeLotDto, TakeDto, WasteDto } from './lot.dto';

class TransformationDto extends ActDto {
  @Optional()
  @Id(
    'The separator, pond or furnace that the act feeds or draws from. With it, what does not come out stays in process; without it, it is a difference.',
  )
  readonly unitId?: string;
  @Optional()
  @Text(
    'Of processing trade: the handbook under which import, steps and export are.',
    paperNumberMax,
  )
  readonly handbookNumber?: string;
  @ListOf('What went in. May be empty where the act only draws from a unit.', () => TakeDto, {
    ...linesMax,
    min: 0,
  })
  readonly takes!: TakeDto[];
  @ListOf('What came out. May be empty where the act only feeds a unit.', () => MadeLotDto, {
    ...linesMax,
    min: 0,
  })
  readonly makes!: MadeLotDto[];
  @Optional()
  @ListOf('What was thrown away.', () => WasteDto, { ...linesMax, min: 0 })
  readonly wastes?: WasteDto[];
  @Optional()
  @ListOf('What was mixed in and holds no rare earth.', () => AddDto, { ...linesMax, min: 0 })
  readonly adds?: AddDto[];
}

export class RefinedDto extends TransformationDto {
  @OneOf('What kind of record it is.', ['Refined']) readonly type!: 'Refined';
  @CodeOf('The production step.', stepsOfAct('Refined')) readonly step!: string;
}

export class MagnetProducedDto extends TransformationDto {
  @OneOf('What kind of record it is.', ['MagnetProduced']) readonly type!: 'MagnetProduced';
  @CodeOf('The production step.', stepsOfAct('MagnetProduced')) readonly step!: string;
}

export class RecycledDto extends TransformationDto {
  @OneOf('What kind of record it is.', ['Recycled']) readonly type!: 'Recycled';
  @CodeOf('The production step.', stepsOfAct('Recycled')) readonly step!: string;
}
