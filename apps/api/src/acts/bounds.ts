import type { Count } from '../fields/field';

/** Lines of one act. 200 lots with their stamps stay well inside 256 KiB and one append. */
export const linesMax: Count = { min: 1, max: 200 };

/** A contract, invoice or declaration number is never longer in any trade document we know. */
export const paperNumberMax = 64;

/** What one append takes: with their stamps, 500 acts of a few lots stay well inside 1 MiB. */
export const batchRecordsMax = 500;
