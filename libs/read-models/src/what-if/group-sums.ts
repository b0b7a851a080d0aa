import type { Exported } from '@lodestone/ledger';
import type { JudgedLine } from './ask-what-if';
import type { NeedingLicence, WhatIfGroup, WhatIfPage } from './what-if';

type Sum = { deals: number; grams: bigint };

type Group = Readonly<{
  named: Pick<WhatIfGroup, 'exporterId' | 'countryCode' | 'clientId'>;
  codes: Set<string>;
  was: Sum;
  would: Sum;
  early: Sum;
}>;

/** Lines of exports, added up by who sent them to whom and where. */
export class GroupSums {
  readonly #groups = new Map<string, Group>();
  #deals = 0;
  #withoutClock = 0;
  readonly #undetermined = { was: 0, would: 0 };

  constructor(private readonly clientIdOf: (ref: string) => string | undefined) {}

  add(act: Exported['data'], { was, would, isEarly }: JudgedLine): void {
    this.#deals += 1;
    if (was.isUndetermined) this.#undetermined.was += 1;
    if (would.isUndetermined) this.#undetermined.would += 1;
    if (would.grams > 0 && isEarly === undefined) this.#withoutClock += 1;
    if (was.grams === 0 && would.grams === 0) return;
    const group = this.#groupOf(act);
    for (const code of [...was.controlCodes, ...would.controlCodes]) group.codes.add(code);
    addTo(group.was, was.grams);
    addTo(group.would, would.grams);
    if (isEarly === true) addTo(group.early, would.grams);
  }

  told(): Pick<WhatIfPage, 'deals' | 'undetermined' | 'withoutClock' | 'groups'> {
    const keys = [...this.#groups.keys()].sort();
    return {
      deals: this.#deals,
      undetermined: { ...this.#undetermined },
      withoutClock: this.#withoutClock,
      groups: keys.flatMap((key) => toldOf(this.#groups.get(key))),
    };
  }

  #groupOf({ exporterId, finalDestinationCountryCode, endUserRef }: Exported['data']): Group {
    const clientId = this.clientIdOf(endUserRef);
    const key = [exporterId, finalDestinationCountryCode, clientId ?? ''].join('\n');
    const known = this.#groups.get(key);
    if (known) return known;
    const named = {
      exporterId,
      countryCode: finalDestinationCountryCode,
      ...(clientId === undefined ? {} : { clientId }),
    };
    const group = { named, codes: new Set<string>(), was: none(), would: none(), early: none() };
    this.#groups.set(key, group);
    return group;
  }
}

const none = (): Sum => ({ deals: 0, grams: 0n });

function addTo(sum: Sum, grams: number): void {
  if (grams === 0) return;
  sum.deals += 1;
  sum.grams += BigInt(grams);
}

const toldOf = (group: Group | undefined): readonly WhatIfGroup[] =>
  group
    ? [
        {
          ...group.named,
          controlCodes: [...group.codes].sort(),
          was: summed(group.was),
          would: summed(group.would),
          early: summed(group.early),
        },
      ]
    : [];

const summed = ({ deals, grams }: Sum): NeedingLicence => ({ deals, massGrams: String(grams) });
