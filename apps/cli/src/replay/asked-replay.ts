import { lineTypes, type LineFilter } from '@lodestone/exchange';
import { nearest, type Ordinal } from '@lodestone/kernel';
import { isId, parseWorldId } from '@lodestone/ledger';
import { helpOf } from '../arguments/run-as';
import { UsageError, type Given, type Option } from '../command';

/** An ordinal, or an instant with its offset. */
export type AskedMoment = Ordinal | string;

/** Which events, whoever brings them: what is left out is no condition. */
export type AskedReplay = Readonly<{
  from: AskedMoment | undefined;
  to: AskedMoment | undefined;
  knownAt: AskedMoment | undefined;
  filter: LineFilter;
  hasPostings: boolean;
  /** How long what is not recorded yet is waited for. */
  waitSeconds: number;
}>;

/** How `lodestone replay` and whatever else goes over events says which ones. */
export const rangeOptions: Readonly<Record<string, Option>> = {
  from: {
    value: 'MOMENT',
    about: 'the first event: an ordinal, or recorded at this instant or later',
  },
  to: { value: 'MOMENT', about: 'the last event: an ordinal, or what was known at an instant' },
  'known-at': { value: 'MOMENT', about: 'no event that was not known by this ordinal or instant' },
  'as-of': { value: 'DAY', about: 'no event of a later day; those without a day stay' },
  type: { value: 'TYPES', about: 'only events of these types, with commas between them' },
  site: { value: 'ID', about: 'only what is told of this site' },
  enterprise: {
    value: 'ID',
    about: 'only its records, its sales and exports, and what is about it',
  },
  exporter: { value: 'ID', about: 'only its sales and exports, with their voids' },
  record: { value: 'SITE/RECORD', about: 'only this record, and what voids or corrects it' },
  'occurred-from': { value: 'DAY', about: 'only what happened on this day or later' },
  'occurred-to': { value: 'DAY', about: 'only what happened on this day or earlier' },
  wait: {
    value: 'SECONDS',
    about: 'wait so long for an ordinal that is not there yet (default: 0)',
  },
};

/** The fields of `GET /events` that they become. */
export const fields = {
  from: 'from',
  to: 'to',
  'known-at': 'knownAt',
  'as-of': 'asOf',
  type: 'type',
  site: 'siteId',
  enterprise: 'enterpriseId',
  exporter: 'exporterId',
  record: 'record',
  'occurred-from': 'occurredFrom',
  'occurred-to': 'occurredTo',
} as const;

/** @throws UsageError */
export function askedReplay(command: string, { values, switches }: Given): AskedReplay {
  const said = new Said(command, values);
  const [from, to] = [said.moment('from'), said.moment('to')];
  if (typeof from === typeof to && from !== undefined && to !== undefined && isBefore(to, from)) {
    throw said.wrong('to', 'ends before --from begins');
  }
  const [occurredFrom, occurredTo] = [said.day('occurred-from'), said.day('occurred-to')];
  if (occurredFrom !== undefined && occurredTo !== undefined && occurredTo < occurredFrom) {
    throw said.wrong('occurred-to', 'ends before --occurred-from begins');
  }
  return {
    from,
    to,
    knownAt: said.moment('known-at'),
    hasPostings: switches.has('postings'),
    waitSeconds: said.seconds('wait'),
    filter: {
      types: said.types('type'),
      siteId: said.id('site'),
      enterpriseId: said.id('enterprise'),
      exporterId: said.id('exporter'),
      record: said.record('record'),
      asOf: said.day('as-of'),
      ...{ occurredFrom, occurredTo },
    },
  };
}

const isBefore = (one: AskedMoment, other: AskedMoment): boolean =>
  typeof one === 'number' ? one < Number(other) : Date.parse(one) < Date.parse(String(other));

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

const waitSecondsMax = 86_400;

/** What was typed, field by field, each in its form. */
class Said {
  constructor(
    private readonly command: string,
    private readonly values: Given['values'],
  ) {}

  moment(option: string): AskedMoment | undefined {
    const text = this.values[option];
    if (text === undefined) return undefined;
    if (/^\d{1,15}$/.test(text)) return Number(text);
    if (instantPattern.test(text) && !Number.isNaN(Date.parse(text))) return text;
    throw this.wrong(
      option,
      'is neither an ordinal nor an instant with its offset like 2025-06-12T16:00:00Z',
    );
  }

  day(option: string): string | undefined {
    const text = this.values[option];
    if (text === undefined) return undefined;
    const isDay =
      /^\d{4}-\d{2}-\d{2}$/.test(text) &&
      new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
    if (isDay) return text;
    throw this.wrong(option, 'is not a day, written YYYY-MM-DD');
  }

  id(option: string): string | undefined {
    const text = this.values[option];
    if (text === undefined || isId(text)) return text;
    throw this.wrong(option, 'is not an id: letters, digits and . _ -');
  }

  record(option: string): LineFilter['record'] {
    const text = this.values[option];
    if (text === undefined) return undefined;
    const named = parseWorldId(text);
    if (named) return named;
    throw this.wrong(option, 'names no record: it is <site>/<record>');
  }

  types(option: string): readonly string[] | undefined {
    const types = this.values[option]?.split(',');
    const known: readonly string[] = lineTypes;
    const stranger = types?.find((type) => !known.includes(type));
    if (stranger === undefined) return types;
    const meant = nearest(stranger, known);
    throw new UsageError(
      `--${option} ${stranger} is not a type of event.`,
      meant ?? `one of: ${known.join(', ')}`,
    );
  }

  seconds(option: string): number {
    const text = this.values[option];
    if (text === undefined) return 0;
    if (/^\d{1,5}$/.test(text) && Number(text) <= waitSecondsMax) return Number(text);
    throw this.wrong(option, `is not a number of seconds, at most ${waitSecondsMax}`);
  }

  wrong(option: string, why: string): UsageError {
    return new UsageError(`--${option} ${this.values[option] ?? ''} ${why}.`, helpOf(this.command));
  }
}
