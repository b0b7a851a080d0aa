import { Optional } from '../fields/field';
import { Id } from '../fields/ids';
import { Label } from '../fields/label';
import { Cursor, PageSize } from '../fields/query';

export class BookPathDto {
  @Id('The enterprise whose book of names it is.') readonly enterpriseId!: string;
}

export class NamePathDto extends BookPathDto {
  @Label(
    'What you call the declaration. Capitals and the width of letters and digits do not tell labels apart.',
  )
  readonly label!: string;
}

export class NamesQueryDto {
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
}
