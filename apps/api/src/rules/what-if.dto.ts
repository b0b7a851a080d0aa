import { rareEarths } from '@lodestone/reference';
import { ppmWhole } from '@lodestone/kernel';
import { Optional } from '../fields/field';
import { Id, IdsInQuery } from '../fields/ids';
import { PeriodInQuery } from '../fields/period';
import { Cursor, KnownAt, ListInQuery, MinOrdinal, WholeInQuery } from '../fields/query';

/** Longer than any licence has taken. */
const workingDaysMax = 1_000;

export class WhatIfQueryDto {
  @PeriodInQuery('The period: a month, a quarter, a year, or a first and a last day.')
  readonly period!: string;
  @Optional()
  @IdsInQuery('Rule sets that bind, whatever has become of them; nothing wakes that was repealed.')
  readonly wake?: string[];
  @Optional()
  @WholeInQuery('Up to so much Dy and Tb together clears a magnet, in ppm; at 0 nothing does.', {
    min: 0,
    max: ppmWhole,
  })
  readonly clearedToPpm?: number;
  @Optional()
  @ListInQuery('Elements of which every form is an item of a control list.', rareEarths)
  readonly add?: (typeof rareEarths)[number][];
  @Optional()
  @WholeInQuery('A licence takes so many working days from the day of the contract.', {
    min: 0,
    max: workingDaysMax,
  })
  readonly clockWorkingDays?: number;
  @Optional() @Id('Only exports of this exporter, as declared.') readonly exporterId?: string;
  @Optional()
  @KnownAt(
    'What the ledger had been told by this ordinal, or by this instant. Left out: everything.',
  )
  readonly knownAt?: number | string;
  @Optional() @Cursor() readonly cursor?: string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}
