import { Optional } from '../fields/field';
import { CivilDate, Text } from '../fields/scalars';

export class TablePathDto {
  @Text('The name of the list, as `GET /reference` has it.', 64) readonly table!: string;
}

export class TableQueryDto {
  @Optional()
  @CivilDate('Only codes that hold on this day. Left out: every code that there ever was.')
  readonly on?: string;
}
