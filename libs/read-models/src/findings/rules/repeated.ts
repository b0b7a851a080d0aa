import { nameOf, type PaperFacts, type PaperRecord } from '../facts/paper-facts';
import type { Breach } from '../rule';

export type Repeated = Readonly<{
  /** What the number is called in `detail`. */
  named: 'invoiceNumber' | 'customsDeclarationNumber';
  /** Whether an enterprise used it on records of its own that have nothing to do with each other. */
  isOwnRepeated: (own: readonly PaperRecord[]) => boolean;
}>;

/**
 * Each enterprise is told what it did itself. That others bear its number is told to authorities, once
 * for each of them and with the records of all: whoever could record a number to hear whether it is
 * taken would ask for the numbers of others.
 */
export function repeatedIn(
  { number, isOfOne, records }: PaperFacts,
  rule: Repeated,
): readonly Breach[] {
  const enterpriseIds = [...new Set(records.map(({ enterpriseId }) => enterpriseId))].sort();
  const isShared = isOfOne && enterpriseIds.length > 1;
  return enterpriseIds.flatMap((enterpriseId): readonly Breach[] => {
    const own = records.filter((record) => record.enterpriseId === enterpriseId);
    const subject = `${enterpriseId}/${number}`;
    return [
      ...(rule.isOwnRepeated(own) ? [{ subject, enterpriseId, ...told(number, own, rule) }] : []),
      ...(isShared
        ? [
            {
              subject: `${subject}/several`,
              enterpriseId,
              toldTo: 'authorities' as const,
              ...told(number, records, rule, { enterpriseIds }),
            },
          ]
        : []),
    ];
  });
}

/** The first of them: more than these nobody reads in an answer. */
const namedMax = 20;

function told(
  number: string,
  records: readonly PaperRecord[],
  { named }: Repeated,
  besides: Readonly<{ enterpriseIds?: readonly string[] }> = {},
): Pick<Breach, 'occurredOn' | 'recordIds' | 'detail'> {
  const recordIds = records.slice(0, namedMax).map(nameOf);
  return {
    occurredOn: secondDay(records),
    recordIds,
    detail: { [named]: number, recordIds, records: records.length, ...besides },
  };
}

/** By then it stood on more than one. */
const secondDay = (records: readonly PaperRecord[]): string =>
  records.map(({ occurredOn }) => occurredOn).sort()[1] ?? '';
