import { codeListOf, codeLists, holdsOn, publishedRowsOf } from '@lodestone/reference';
import { Injectable } from '@nestjs/common';
import { notFound } from '../http/problem';
import { given, published } from '../http/same-type';
import { ReferenceTable, ReferenceTables } from './reference.answers';

/** The closed lists: part of this version of the program, and of no ledger. */
@Injectable()
export class ReferenceService {
  tables(): ReferenceTables {
    const items = codeLists.map(({ code: table, en, zh, source, rows }) => {
      return { table, en, zh, source, codes: rows.length, path: `/reference/${table}` };
    });
    return published(ReferenceTables, { items });
  }

  /** @throws ProblemException where there is no such list */
  table(name: string, on?: string): ReferenceTable {
    const found = codeListOf(name);
    if (!found) throw notFound();
    const { code: table, en, zh, source } = found;
    const rows = publishedRowsOf(found);
    const items = on === undefined ? rows : rows.filter((row) => holdsOn(row, on));
    return published(ReferenceTable, { table, en, zh, source, ...given('on', on), items });
  }
}
