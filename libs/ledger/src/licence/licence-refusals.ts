/** In order of precedence. */
export const licenceRefusals = [
  'licence-not-found',
  'licence-exists-with-other-content',
  'record-exists-with-other-content',
  'enterprise-not-found',
  'occurred-in-future',
  'licence-decided-already',
  'licence-clock-stopped-already',
  'licence-clock-running',
  'licence-step-impossible',
  'licence-day-impossible',
  'licence-names-no-client',
  'licence-client-not-single',
  'licence-purpose-unfitting',
  'licence-needs-new-application',
  'licence-request-not-found',
  'licence-quantity-impossible',
  'licence-validity-impossible',
  'attachment-contradicted',
] as const;

export type LicenceRefusal = (typeof licenceRefusals)[number];
