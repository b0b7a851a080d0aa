import { Text } from '../fields/scalars';

export class CodePathDto {
  @Text(64) readonly code!: string;
}
