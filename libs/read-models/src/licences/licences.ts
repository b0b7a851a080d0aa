import type { RecordedEvent } from '@lodestone/kernel';
import {
  forEvery,
  licenceTypes,
  type Exported,
  type LicenceEvent,
  type RecordCorrected,
  type RecordVoided,
} from '@lodestone/ledger';
import { projection, type Rows } from '@lodestone/projections';
import {
  addLicenceRecord,
  addLicenceUses,
  licenceNumbersTable,
  licenceRecordsTable,
  licenceUsesTable,
} from '../licences-told';

const tables = {
  licenceRecords: licenceRecordsTable,
  licenceNumbers: licenceNumbersTable,
  licenceUses: licenceUsesTable,
} as const;

type Told = LicenceEvent | Exported | RecordVoided | RecordCorrected;

/** Where does the file of a licence stand, what does it wait for, and what is left to draw? */
export const licences = projection<Told, typeof tables>({
  name: 'licences',
  version: 1,
  tables,
  on: {
    ...forEvery(licenceTypes, addLicenceRecord),
    Exported: addUses,
    RecordVoided: addUses,
    RecordCorrected: addUses,
  },
});

function addUses(
  { event }: RecordedEvent<Exported | RecordVoided | RecordCorrected>,
  rows: Rows<typeof tables>,
): void {
  addLicenceUses(event, rows);
}
