import { ProblemException } from '../http/problem';

type Asked = Readonly<{ element?: string | undefined; minMicrograms?: string | undefined }>;

/** So much of what? @throws ProblemException */
export function assertElement({ element, minMicrograms }: Asked): void {
  if (minMicrograms === undefined || element !== undefined) return;
  const message = {
    en: 'says of what only together with element',
    zh: '须与 element 一并给出，以指明元素',
  };
  throw new ProblemException('invalid-input', {
    errors: [{ pointer: '/minMicrograms', in: 'query', code: 'element-missing', message }],
  });
}
