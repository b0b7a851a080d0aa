import { backwards } from '../fields/query';
import { ProblemException } from '../http/problem';

type KnownMoment = Readonly<{ knownAt: number | undefined }>;

/**
 * An ordinal may be compared with an instant, so only what they mean can be.
 * @throws ProblemException `invalid-input`
 */
export function assertForwards(from: KnownMoment, to: KnownMoment): void {
  if (from.knownAt === undefined || to.knownAt === undefined) return;
  if (from.knownAt <= to.knownAt) return;
  throw new ProblemException('invalid-input', {
    errors: [{ pointer: '/toKnownAt', in: 'query', ...backwards('fromKnownAt') }],
  });
}
