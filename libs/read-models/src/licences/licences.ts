import type { RecordedEvent } from '@lodestone/kernel';
import {
  forEvery,
  licenceTypes,
  type Exported,
  type LicenceEvent,
  type RecordCorrected,
  type RecordVoided,
} from '@lodestone/ledger';
import { projection } from '@lodestone/projections';
import {
  addLicenceRecord,
  addLicenceUses,
  licenceTables,
  type LicenceRows,
} from './licence-tables';

type Told = LicenceEvent | Exported | RecordVoided | RecordCorrected;

/** Where does the file of a licence stand, what does it wait for, and what is left to draw? */
export const licences = projection<Told, typeof licenceTables>({
  name: 'licences',
  version: 1,
  tables: licenceTables,
  on: {
    ...forEvery(licenceTypes, addLicenceRecord),
    Exported: addUses,
    RecordVoided: addUses,
    RecordCorrected: addUses,
  },
});

function addUses(
  { event }: RecordedEvent<Exported | RecordVoided | RecordCorrected>,
  rows: LicenceRows,
): void {
  addLicenceUses(event, rows);
}
