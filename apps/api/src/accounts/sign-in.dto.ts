import { idPattern } from '@lodestone/ledger';
import { field, Optional } from '../fields/field';
import { Text } from '../fields/scalars';

const id = idPattern.source.replace(/^\^|\$$/g, '');
const accountPattern = new RegExp(`^([a-z]{1,20}@)?${id}$`);

const AccountName = (means: string): PropertyDecorator =>
  field({
    means,
    code: 'account-malformed',
    holds: (value) => typeof value === 'string' && accountPattern.test(value),
    schema: { type: 'string', pattern: accountPattern.source, examples: ['TJ-MAG'] },
    message: {
      en: 'must be an account of GET /accounts, like TJ-MAG or reader@TJ-MAG',
      zh: '必须是 GET /accounts 中的账户，例如 TJ-MAG 或 reader@TJ-MAG',
    },
  });

export class SignInDto {
  @AccountName('One of `GET /accounts`.') readonly account!: string;
}

export class AccountsQueryDto {
  @Optional() @Text('Part of an id or a name. Left out: all.', 100) readonly text?: string;
}
