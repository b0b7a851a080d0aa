import { formats } from '@lodestone/exchange';
import { accepts } from '../http/accepted-media';
import { ProblemException } from '../http/problem';

/** @throws ProblemException where the caller does not take what there is */
export function insistOnTaken(accept: string | undefined, form: 'csv' | 'xlsx' | 'ndjson'): void {
  const { mediaType } = formats[form];
  if (accepts(accept, mediaType)) return;
  throw new ProblemException('not-acceptable', { facts: { offered: [mediaType] } });
}

export const fileHeaders = (form: 'csv' | 'xlsx' | 'ndjson', name: string) => ({
  'content-type':
    form === 'xlsx' ? formats.xlsx.mediaType : `${formats[form].mediaType}; charset=utf-8`,
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': 'private, no-store',
  vary: 'authorization, accept',
});
