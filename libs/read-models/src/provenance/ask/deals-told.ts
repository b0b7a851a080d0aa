import type { AttributeTable } from '@lodestone/journal/attributes';
import type { ClientOfLine } from '../../transaction-volumes/volumes-question';
import { enterpriseSubject, partySubject } from '../../client-identities/subjects';
import type { Looked } from '../graph/start-of';

type Place = Readonly<{ columns: AttributeTable<'deals'>['columns']; row: number }>;

/** What acts say of deals, in the version that is known at the moment. */
export class DealsTold {
  readonly #places = new Map<number, Place>();

  constructor(
    private readonly looked: Looked,
    private readonly clientOf: ClientOfLine,
  ) {
    for (const {
      deals: { length, columns },
    } of looked.attributes) {
      for (let row = 0; row < length; row++) {
        if (Number(columns.ordinal[row]) > looked.moment.ordinal) continue;
        this.#places.set(columns.deal[row] as number, { columns, row });
      }
    }
  }

  /** Of the journal's number of a deal; empty where nothing is said. */
  exporterOf(deal: number): string {
    return this.#word('enterprise', deal, 'party');
  }

  countryOf(deal: number): string {
    return (
      this.#word('code', deal, 'finalDestinationCountry') ||
      this.#word('code', deal, 'destinationCountry')
    );
  }

  clientIdOf(deal: number): string {
    const ref = this.#word('ref', deal, 'client');
    if (ref !== '') return this.clientOf(partySubject(ref));
    const buyer = this.#word('enterprise', deal, 'buyer');
    return buyer === '' ? '' : this.clientOf(enterpriseSubject(buyer));
  }

  #word(
    dictionary: 'enterprise' | 'code' | 'ref',
    deal: number,
    column: 'party' | 'finalDestinationCountry' | 'destinationCountry' | 'client' | 'buyer',
  ): string {
    const place = this.#places.get(deal);
    if (!place) return '';
    return this.looked.words.of(dictionary).wordOf(place.columns[column][place.row] as number);
  }
}
