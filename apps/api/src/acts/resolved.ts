import type { CitedNameDto } from './party.dto';

/** A form without the names that it may cite, also in the act that a correction holds. */
export type Resolved<Form> = Form extends unknown
  ? {
      [Name in keyof Form]: Name extends 'act'
        ? Resolved<Form[Name]>
        : Exclude<Form[Name], CitedNameDto>;
    }
  : never;
