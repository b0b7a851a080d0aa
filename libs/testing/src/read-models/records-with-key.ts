import { records } from '@lodestone/read-models/records/records';
import { clientIdWithKey } from '../traded-chain';

/** The read model of records, as a program with the key of the specs follows it. */
export const recordsWithKey = records({ clientIdOf: clientIdWithKey });
