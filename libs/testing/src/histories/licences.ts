import {
  acceptLicence,
  applyForLicence,
  grantLicence,
  licenceClient,
  licenceItem,
  tellOfLicence,
} from '../licences';
import type { AnyCommand } from '../memory-ledger';

/** Who and what exports of these histories name. */
const terms = {
  clients: [licenceClient({ endUserRef: 'C1' })],
  items: [licenceItem({ goodsCode: '8505111000', grade: 'N42SH', massGrams: 500 })],
};

/** One that exports name, one that waits, and one that is asked about and stopped. */
export const licences: readonly AnyCommand[] = [
  applyForLicence('LIC-1', 'E1', { route: 'single', terms }),
  acceptLicence('LIC-1'),
  grantLicence('LIC-1', '2025-01-20', { licenceNumber: 'L-1', expiresOn: '2025-03-31' }),
  applyForLicence('LIC-2', 'E2', { terms }),
  applyForLicence('LIC-3', 'E3', { route: 'single', terms }),
  acceptLicence('LIC-3'),
  tellOfLicence('LIC-3', 'ask', {
    type: 'LicenceSupplementRequested',
    occurredOn: '2025-01-08',
    asked: ['contract'],
  }),
  tellOfLicence('LIC-3', 'stop', {
    type: 'LicenceClockStopped',
    occurredOn: '2025-01-10',
    reason: 'expert-review',
  }),
];
