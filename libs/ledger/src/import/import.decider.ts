import {
  accepted,
  refused,
  unchanged,
  unreachable,
  type Command,
  type Decision,
  type KeyedDecider,
} from '@lodestone/kernel';
import {
  importStream,
  type ImportClosed,
  type ImportEvent,
  type ImportOpened,
  type ImportProgressed,
} from './import.events';
import { evolveImport, importRowOf, type ImportRow } from './import.rows';

type Named = Readonly<{ enterpriseId: string; importId: string }>;

export type OpenImport = Command<'OpenImport', Omit<ImportOpened['data'], 'sequence'>>;
/** Who does the work says how far it is; whether it rests is not for it to say. */
export type ProgressImport = Command<
  'ProgressImport',
  Omit<ImportProgressed['data'], 'sequence' | 'isPaused'>
>;
export type PauseImport = Command<'PauseImport', Named>;
export type ResumeImport = Command<'ResumeImport', Named>;
export type CloseImport = Command<
  'CloseImport',
  Omit<ImportClosed['data'], 'sequence' | 'counts'> & Partial<Pick<ImportClosed['data'], 'counts'>>
>;

export type ImportCommand = OpenImport | ProgressImport | PauseImport | ResumeImport | CloseImport;

/** In order of precedence. */
export const importRefusals = [
  'import-not-there',
  'import-exists-with-other-content',
  'import-closed',
] as const;

export type ImportRefusal = (typeof importRefusals)[number];

type ImportDecision = Decision<ImportEvent, ImportRefusal>;

/** A file that an enterprise sent is one job, however often it is sent. */
export const importDecider: KeyedDecider<ImportCommand, ImportEvent, ImportRefusal> = {
  streamOf: ({ data }) => importStream(data.enterpriseId, data.importId),
  decide(command, { own }) {
    const row = importRowOf(own);
    if (command.type === 'OpenImport') return openImport(command.data, row);
    if (!row) return refused('import-not-there');
    if (row.outcome !== undefined) {
      return command.type === 'CloseImport' ? unchanged(row.revision) : refused('import-closed');
    }
    return change(command, row);
  },
  evolve: evolveImport,
};

function openImport(said: OpenImport['data'], row: ImportRow | undefined): ImportDecision {
  if (!row) return accepted({ type: 'ImportOpened', data: { ...said, sequence: 1 } });
  return isSame(row.opened, said) ? unchanged(0) : refused('import-exists-with-other-content');
}

/** Which replica took it is no part of what was sent. */
const isSame = (a: OpenImport['data'], b: OpenImport['data']): boolean =>
  a.mode === b.mode &&
  a.format === b.format &&
  a.fileDigest === b.fileDigest &&
  a.recordType === b.recordType &&
  a.siteId === b.siteId;

function change(command: Exclude<ImportCommand, OpenImport>, row: ImportRow): ImportDecision {
  const { enterpriseId, importId } = row.opened;
  const about = { enterpriseId, importId, sequence: row.sequence + 1 };
  const { phase, rows, counts, isPaused } = row;
  const asItIs = { ...about, phase, rows, counts };
  switch (command.type) {
    case 'PauseImport':
      return isPaused || phase === 'finished'
        ? unchanged(row.revision)
        : accepted({ type: 'ImportProgressed', data: { ...asItIs, isPaused: true } });
    case 'ResumeImport':
      return isPaused
        ? accepted({ type: 'ImportProgressed', data: { ...asItIs, isPaused: false } })
        : unchanged(row.revision);
    case 'ProgressImport':
      return accepted({
        type: 'ImportProgressed',
        data: {
          ...command.data,
          ...about,
          isPaused: isPaused && command.data.phase !== 'finished',
        },
      });
    case 'CloseImport': {
      const { outcome, counts: last = counts } = command.data;
      return accepted({ type: 'ImportClosed', data: { ...about, outcome, counts: last } });
    }
    default:
      return unreachable(command);
  }
}
