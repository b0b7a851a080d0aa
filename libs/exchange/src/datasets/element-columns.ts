import { elements } from '@lodestone/journal/posted-names';
import { maybe, type ColumnOf } from './dataset';

/** All rare earths, in the order of the periodic table of the trade. */
export const rareEarths = elements;

const columnOfElement = (element: string): string => `${element.toLowerCase()}Micrograms`;

type Contents = Readonly<Record<string, string | undefined>>;

/** One column for each rare earth; empty where there is none of it. */
export const elementColumns = <Row>(
  means: readonly [en: string, zh: string],
  of: (row: Row) => Contents | undefined,
): readonly ColumnOf<Row>[] =>
  rareEarths.map((element) =>
    maybe.content(
      columnOfElement(element),
      [`${means[0]}: ${element}.`, `${means[1]}：${element}。`, '1250000000'],
      (row: Row) => {
        const micrograms = of(row)?.[element];
        return micrograms === undefined ? null : BigInt(micrograms);
      },
    ),
  );
