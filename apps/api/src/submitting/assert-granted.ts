import { assertMay } from '../access/may';
import { doings } from '../access/permissions';
import type { Viewer } from '../access/viewer';
import type { RecordDto } from '../acts/record-types';
import { doingOf } from './doing-of';

/**
 * That the viewer has been granted what records of these types need. It is asked before a site is
 * looked for. What no account of the role records is told later, with who does.
 *
 * @throws ProblemException
 */
export function assertGranted(viewer: Viewer, types: readonly RecordDto['type'][]): void {
  for (const type of types) {
    const doing = doingOf(type, viewer.role === 'regulator');
    if (doings[doing][viewer.role] !== 'never') assertMay(viewer, doing);
  }
}
