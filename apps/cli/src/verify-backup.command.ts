import { Archive, verifyArchive } from '@lodestone/event-store';
import { keyFingerprintOf } from '@lodestone/ledger';
import { archiveFolderOf } from './backup/archive-folder';
import { passphraseOf, passphraseOption } from './backup/passphrase';
import { CannotRun, type CliCommand } from './command';
import { asCannotRun } from './folder/open-log';
import { counted, figure } from './terminal/figures';

export const verifyBackup: CliCommand = {
  name: 'verify-backup',
  summary: 'Read every byte of a backup, and say up to where it is whole.',
  about: [
    'Reads each segment, its digest and its place, and that no stream lacks an event; that the key is',
    'there and is the one of the ledger. Needs neither a ledger nor its data folder, so it can run',
    'where the backup is kept. Exits 1 and names the first thing that is wrong.',
  ],
  options: {
    from: { value: 'DIR', about: 'the folder of the backup' },
    'passphrase-file': passphraseOption,
  },

  async run(given, outside) {
    const from = archiveFolderOf(given, outside, { command: 'verify-backup', option: 'from' });
    try {
      const archive = Archive.open(from, passphraseOf(given, outside));
      assertKeyFits(archive);
      const { progress } = outside.print;
      const verified = await verifyArchive(archive, (done) =>
        progress.show({ what: 'reading the backup', done, unit: 'events' }),
      );
      const { segments, events, streams, ordinal, to } = verified;
      outside.print.answer({
        text:
          `whole  ${counted(events, 'event')} of ${counted(streams, 'stream')} in ` +
          `${counted(segments, 'segment')}, ${figure(ordinal + 1)} of them with an ordinal, ` +
          `written from ${verified.from} to ${to}; the key is the ledger’s`,
        json: {
          ok: true,
          ...{ folder: from, isEncrypted: archive.sealing !== undefined },
          ...{ segments, events, streams, ordinal, from: verified.from, to },
        },
      });
      return 0;
    } catch (error) {
      throw asCannotRun(error);
    }
  },
};

/** @throws CannotRun where the key in the backup is not the one of its ledger */
export function assertKeyFits({ ledgerKey, facts }: Archive): void {
  if (keyFingerprintOf(Buffer.from(ledgerKey, 'hex')) === facts.keyFingerprint) return;
  throw new CannotRun(
    'the ledger.key in the backup is not the key of its ledger.',
    'put the key of this ledger there, or take another copy of the backup.',
  );
}
