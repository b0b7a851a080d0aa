import { code, day, deal, made, papers, step, taking } from './field-groups';
import type { FormField, Matter } from './form-field';

/** Which fields each form has. A type that is not here is recorded by file, or through the interface. */
export const forms = {
  SoldToClient: [
    day,
    ...deal,
    { at: 'endUseCode', label: 'endUseCode', section: 'parties', kind: code('end-uses') },
    ...papers,
  ],
  Exported: [
    day,
    {
      at: 'goods/0/saleDealId',
      label: 'saleDealId',
      section: 'what',
      kind: { is: 'text' },
      matters: ({ takenStatus }) => takenStatus === 'sold',
    },
    ...deal,
    {
      at: 'finalDestinationCountryCode',
      label: 'finalDestinationCountryCode',
      section: 'parties',
      kind: code('countries'),
      isNeeded: true,
    },
    {
      at: 'endUseCode',
      label: 'endUseCode',
      section: 'parties',
      kind: code('end-uses'),
      isNeeded: true,
    },
    ...papers,
    {
      at: 'customsDeclarationNumber',
      label: 'customsDeclarationNumber',
      section: 'papers',
      kind: { is: 'text' },
    },
  ],
  Dispatched: [
    day,
    {
      at: 'receivingSiteId',
      label: 'receivingSiteId',
      section: 'what',
      kind: { is: 'text' },
      isNeeded: true,
    },
    {
      at: 'purpose',
      label: 'purpose',
      section: 'what',
      kind: code('dispatch-purposes'),
      isNeeded: true,
    },
    ...taking('takes/0'),
    {
      at: 'transportDocumentNumber',
      label: 'transportDocumentNumber',
      section: 'papers',
      kind: { is: 'text' },
    },
  ],
  Mined: [day, ...made],
  Refined: [day, step, ...taking('takes/0'), ...made],
  MagnetProduced: [day, step, ...taking('takes/0'), ...made],
  Recycled: [day, step, ...taking('takes/0'), ...made],
  Lost: [
    day,
    { at: 'cause', label: 'cause', section: 'what', kind: code('loss-causes'), isNeeded: true },
    ...taking('takes/0'),
  ],
  Discarded: [
    day,
    { at: 'kind', label: 'kind', section: 'what', kind: code('discard-kinds'), isNeeded: true },
    ...taking('takes/0'),
  ],
  PeriodClosed: [
    day,
    { at: 'month', label: 'month', section: 'what', kind: { is: 'month' }, isNeeded: true },
  ],
} as const satisfies Readonly<Record<string, readonly FormField[]>>;

export type FormType = keyof typeof forms;

export const isFormType = (type: string | undefined): type is FormType =>
  type !== undefined && type in forms;

/** Those that matter to what is taken and made. */
export const fieldsOf = (type: FormType, matter: Matter): readonly FormField[] =>
  (forms[type] as readonly FormField[]).filter(({ matters }) => matters?.(matter) ?? true);
