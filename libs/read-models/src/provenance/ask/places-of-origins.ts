import type { Ordinal } from '@lodestone/kernel';
import { operatorAt } from '../../directory/as-known';
import type { DirectoryReading } from '../../directory/directory';
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
  constructor(
    private readonly directory: DirectoryReading,
    private readonly knownAt: Ordinal,
  ) {}

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
    const asOf = month === '' ? undefined : `${month}-31`;
    return operatorAt(this.directory, siteId, { asOf, knownAt: this.knownAt }) ?? '';
  }

  #countryOf(siteId: string): string {
    return this.directory.get('sites', siteId)?.countryCode ?? '';
  }
}
