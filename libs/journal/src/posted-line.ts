import { accounts, type PostingLine, type PostingRole } from '@lodestone/ledger';
import { dictionaryOf, type Lines, type WordColumn } from './columns';
import type { Dictionaries } from './dictionaries';
import { roles } from './growing-lines';
import { dateOf, elements } from './posted-names';

/** A line as it was posted, with what it is called in the journal. */
export type PostedLine = Readonly<{
  ordinal: number;
  line: number;
  recordId: string;
  sense: 1 | -1;
  occurredOn: string;
  account: string;
  role: PostingRole;
  siteId: string;
  otherSiteId: string;
  ownerId: string;
  /** `site/lot`, `site/unit:unit` or a movement. */
  lot: string;
  movementId: string;
  /** Of goods on their way: `site/lot`, as they were sent. */
  sentLot: string;
  material: string;
  grade: string;
  step: string;
  status: string;
  assayRecordId: string;
  dealId: string;
  pieces: number;
  massGrams: number;
  content: PostingLine['content'];
}>;

/** Of lines in all their columns, with content. */
export function postedLine(
  lines: Lines,
  n: number,
  dictionaries: Pick<Dictionaries, 'of'>,
): PostedLine {
  const { columns, offsets, element, micrograms } = lines;
  const word = (column: WordColumn): string =>
    dictionaries.of(dictionaryOf[column]).wordOf(columns[column][n] as number);
  const content = new Map<string, bigint>();
  for (let at = offsets[n] as number; at < (offsets[n + 1] as number); at++) {
    content.set(elements[element[at] as number] as string, micrograms[at] as bigint);
  }
  return {
    ordinal: Number(columns.ordinal[n]),
    line: columns.line[n] as number,
    recordId: word('record'),
    sense: columns.sense[n] as 1 | -1,
    occurredOn: dateOf(columns.date[n] as number),
    account: accounts[columns.account[n] as number] as string,
    role: roles[columns.role[n] as number] as PostingRole,
    siteId: word('site'),
    otherSiteId: word('otherSite'),
    ownerId: word('owner'),
    lot: word('lot'),
    movementId: word('movement'),
    sentLot: word('sentLot'),
    material: word('material'),
    grade: word('grade'),
    step: word('step'),
    status: word('status'),
    assayRecordId: word('assay'),
    dealId: word('deal'),
    pieces: columns.pieces[n] as number,
    massGrams: Number(columns.grams[n]),
    content: content as PostingLine['content'],
  };
}
