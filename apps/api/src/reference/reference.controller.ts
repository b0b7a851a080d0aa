import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { Open } from '../access/allowed-to';
import { Described } from '../http/described';
import { KeptByReaders } from './kept-by-readers';
import { ReferenceTable, ReferenceTables } from './reference.answers';
import { TablePathDto, TableQueryDto } from './reference.dto';
import { ReferenceService } from './reference.service';

/** For everybody: whoever fills in a form has no account yet. */
@Controller('reference')
@Open()
@UseInterceptors(KeptByReaders)
export class ReferenceController {
  constructor(private readonly reference: ReferenceService) {}

  @Get()
  @Described({
    tag: 'reference',
    summary: 'The closed lists from which codes are chosen.',
    answers: { 200: ReferenceTables },
  })
  listReferenceTables(): ReferenceTables {
    return this.reference.tables();
  }

  @Get(':table')
  @Described({
    tag: 'reference',
    summary: 'The codes of one list: names in both languages, days and sources.',
    answers: { 200: ReferenceTable },
    problems: ['not-found'],
  })
  getReferenceTable(
    @Param() { table }: TablePathDto,
    @Query() { on }: TableQueryDto,
  ): ReferenceTable {
    return this.reference.table(table, on);
  }
}
