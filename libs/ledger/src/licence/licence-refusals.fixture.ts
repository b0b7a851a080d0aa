import type { LicenceCommand } from './licence-commands';
import {
  accept,
  answer,
  apply,
  ask,
  certificate,
  change,
  client,
  grant,
  item,
  resume,
  stop,
  termsOf,
  untilGranted,
} from './licence.fixture';
import type { LicenceRefusal } from './licence-refusals';

type Scenario = Readonly<{ given?: readonly LicenceCommand[]; when: LicenceCommand }>;

/** Of codes that other deciders have as well, they have the scenario. */
type Own = Exclude<
  LicenceRefusal,
  'record-exists-with-other-content' | 'enterprise-not-found' | 'occurred-in-future'
>;

const nobody = termsOf({ clients: [] });
const two = termsOf({ clients: [client(), client({ endUserRef: 'pumps' })] });
const otherSize = { ...certificate, sizeBytes: 999 };

/** One for each refusal; where it can, each also breaks the rules that come after its own. */
export const licenceScenarios: Readonly<Record<Own, Scenario>> = {
  'licence-not-found': {
    given: [apply()],
    when: apply({ exporterId: 'RE', terms: nobody }),
  },
  'licence-exists-with-other-content': { given: [apply()], when: apply({ terms: nobody }) },
  'licence-decided-already': {
    given: [...untilGranted],
    when: answer('late', { occurredOn: '2025-01-01', attachments: [otherSize] }),
  },
  'licence-clock-stopped-already': { given: [apply(), accept, stop()], when: stop('again') },
  'licence-clock-running': { given: [apply(), accept], when: resume() },
  'licence-step-impossible': {
    given: [apply()],
    when: grant('early', { occurredOn: '2025-01-01', expiresOn: '2025-01-01' }),
  },
  'licence-day-impossible': {
    given: [apply(), accept],
    when: grant('grant', { occurredOn: '2025-04-16', expiresOn: '2025-01-01' }),
  },
  'licence-names-no-client': {
    when: apply({ terms: nobody, purpose: 'repair', attachments: [certificate, otherSize] }),
  },
  'licence-client-not-single': {
    when: apply({ terms: two, purpose: 'repair', attachments: [certificate, otherSize] }),
  },
  'licence-purpose-unfitting': {
    when: apply({ purpose: 'repair', attachments: [certificate, otherSize] }),
  },
  'licence-needs-new-application': {
    given: untilGranted,
    when: change(termsOf({ items: [item({ grade: 'N52' })] })),
  },
  'licence-request-not-found': {
    given: [apply(), accept, ask],
    when: answer('answer', { requestRecordId: 'accept', attachments: [otherSize] }),
  },
  'licence-quantity-impossible': {
    given: [apply(), accept],
    when: grant('grant', {
      quantities: [{ item: 1, massGrams: 1_001 }],
      expiresOn: '2025-01-01',
    }),
  },
  'licence-validity-impossible': {
    given: [apply(), accept],
    when: grant('grant', { expiresOn: '2026-06-21' }),
  },
  'attachment-contradicted': {
    given: [apply()],
    when: answer('add', { requestRecordId: undefined, attachments: [otherSize] }),
  },
};
