import { Whole } from '../fields/scalars';

const ordinals = { min: 0, max: Number.MAX_SAFE_INTEGER };

export class ClockFaultDto {
  @Whole('The ordinal of the first record that was stamped wrongly.', ordinals)
  readonly fromOrdinal!: number;
  @Whole('The ordinal of the last one: every record in between takes part.', ordinals)
  readonly toOrdinal!: number;
}
