import type { Ordinal } from '@lodestone/kernel';
import type { DirectoryReading } from '../../directory/directory';
import { operatorsOn, type OperatorOf } from '../../directory/operators';
import { lastDay } from '../../names-since';
import type { Origin } from '../origins';

export const originColumns = [
  'kind',
  'site',
  'enterprise',
  'country',
  'material',
  'month',
] as const;

export type OriginColumn = (typeof originColumns)[number];

/** What origins are told apart by, with what the directory says of their places. */
export class PlacesOfOrigins {
  readonly #operatorOn: OperatorOf;

  constructor(
    private readonly directory: DirectoryReading,
    private readonly knownAt: Ordinal,
  ) {
    this.#operatorOn = operatorsOn(directory);
  }

  wordOf(column: OriginColumn, origin: Origin): string {
    const { kind, siteId, countryCode, material = '', month = '' } = origin;
    switch (column) {
      case 'kind':
        return kind;
      case 'site':
        return siteId ?? '';
      case 'enterprise':
        return siteId === undefined ? '' : this.#operatorOf(siteId, month);
      case 'country':
        return countryCode ?? (siteId === undefined ? '' : this.#countryOf(siteId));
      case 'material':
        return material;
      case 'month':
        return month;
    }
  }

  #operatorOf(siteId: string, month: string): string {
    return this.#operatorOn(siteId, month === '' ? lastDay : `${month}-31`, this.knownAt);
  }

  #countryOf(siteId: string): string {
    return this.directory.get('sites', siteId)?.countryCode ?? '';
  }
}
