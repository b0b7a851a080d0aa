import { Text } from '../fields/scalars';

export class CodePathDto {
  @Text('The code, as a problem has it.', 64) readonly code!: string;
}
