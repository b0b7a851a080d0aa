import { object, whole } from '../http/schema';
import { exactly } from '../http/same-type';
import type { LoadingProgress } from './readiness';

/** How far the demonstration is. */
export const loading = exactly<LoadingProgress>()(
  object(
    {
      done: whole('Records that are loaded.', 1_200),
      total: whole('Records of the whole demonstration.', 5_480),
    },
    'While the demonstration is loaded: how far it is.',
  ),
);
