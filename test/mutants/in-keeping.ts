import { mutantsIn } from './mutant';

const archive = mutantsIn('libs/event-store/src/archive');
const spec = 'archive.spec.ts';

/** Backups: what is taken for whole, and what a restore may bring back. */
export const inKeeping = [
  ...archive(
    'archive.ts',
    [
      spec,
      'a backup that is not whole is refused where a segment of another backup was put into it',
    ],
    [
      {
        id: 'segment-of-another-backup',
        fault: 'a segment of another backup is taken for one of this',
        find: 'if (segment.previous !== previous) {',
        put: 'if (segment.previous === undefined) {',
      },
    ],
  ),
  ...archive(
    'archive.ts',
    [spec, 'a backup that is not whole is refused where it is without its last segment'],
    [
      {
        id: 'backup-without-its-end',
        fault: 'a backup that lacks its last segments is taken for whole',
        find: 'if (next - 1 !== head.to) {',
        put: 'if (next > head.to + 1) {',
      },
    ],
  ),
  ...archive(
    'restore-archive.ts',
    [spec, 'a point in a backup is named by an ordinal, and takes no commit apart'],
    [
      {
        id: 'commit-taken-apart',
        fault: 'a restore to a point keeps half of a batch',
        find: 'this.ordinal >= ordinal && createdAt !== this.#writtenAt;',
        put: 'this.ordinal >= ordinal && createdAt >= this.#writtenAt;',
      },
    ],
  ),
  ...archive(
    'restore-archive.ts',
    [spec, 'a point in a backup from before something was forgotten does not bring it back'],
    [
      {
        id: 'forgotten-brought-back',
        fault: 'a restore to a point before an order to forget brings the name back',
        find: 'return end !== undefined && position < end;',
        put: 'return end !== undefined && position > end;',
      },
    ],
  ),
  ...archive(
    'segment.ts',
    [spec, 'a backup that is not whole is refused where it is edited'],
    [
      {
        id: 'edited-segment',
        fault: 'a segment that somebody edited is taken for what was written',
        find: 'if (digestOf(body) !== trailer.sha256) {',
        put: "if (digestOf(body) === '') {",
      },
    ],
  ),
];
