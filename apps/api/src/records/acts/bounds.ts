import type { Count } from '../../fields/field';

/** Lines of one act. 200 lots with their stamps stay well inside 256 KiB and one append. */
export const linesMax: Count = { min: 1, max: 200 };
