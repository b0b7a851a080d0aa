import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UnusableLog } from '../unusable-log';
import {
  archiveFactsIn,
  archiveHeadIn,
  damagedArchive,
  placesOfArchive,
  segmentNamed,
  type ArchiveFacts,
  type ArchiveHead,
} from './archive-format';
import { Sealing } from './sealing';
import { decodeSegment, nothingBefore, type DecodedSegment } from './segment';

/** A backup to read. What it gives was found whole first. */
export class Archive {
  /** @throws UnusableLog where there is none, or the passphrase is not its own */
  static open(folder: string, passphrase: string | undefined): Archive {
    const facts = archiveFactsIn(folder);
    return new Archive(folder, facts, sealingOf(folder, facts, passphrase));
  }

  private constructor(
    readonly folder: string,
    readonly facts: ArchiveFacts,
    readonly sealing: Sealing | undefined,
  ) {}

  get head(): ArchiveHead | undefined {
    return archiveHeadIn(this.folder);
  }

  /** In hex, as the ledger keeps it. @throws UnusableLog */
  get ledgerKey(): string {
    const { key, sealedKey } = placesOfArchive(this.folder);
    const file = this.sealing ? sealedKey : key;
    if (!existsSync(file)) throw damagedArchive(`${file} is not there`);
    const bytes = readFileSync(file);
    const plain = this.sealing ? this.sealing.open('ledger.key', bytes) : bytes;
    if (plain) return plain.toString('utf8').trim();
    throw new UnusableLog(
      'the passphrase is not the one of this backup, or its ledger.key.sealed was changed',
      'give the passphrase with which the backup was begun, or take another copy of it.',
    );
  }

  /** One after the other up to the head. @throws UnusableLog naming the first that is not whole */
  *segments(): Generator<DecodedSegment, void, void> {
    const { head } = this;
    if (!head) {
      throw new UnusableLog(
        `the backup in ${this.folder} was not finished: it has no whole segment`,
        'let `lodestone backup` go on, or take another one.',
      );
    }
    let [previous, next] = [nothingBefore, 1];
    for (const name of this.segmentNames()) {
      const segment = this.segment(name);
      if (segment.from !== next) throw damagedArchive(`the segment from place ${next} is missing`);
      if (segment.previous !== previous) {
        throw damagedArchive(`segment ${name} does not go on from the one before it`);
      }
      yield segment;
      [previous, next] = [segment.sha256, segment.to + 1];
      if (segment.to === head.to) break;
    }
    if (next - 1 !== head.to) {
      throw damagedArchive(`it ends at place ${next - 1}, and head.json says ${head.to}`);
    }
    if (previous !== head.sha256) throw damagedArchive('head.json is of another backup');
  }

  segment(name: string): DecodedSegment {
    const bytes = readFileSync(join(placesOfArchive(this.folder).segments, name));
    const plain = this.sealing ? this.sealing.open(name, bytes) : bytes;
    if (!plain) throw damagedArchive(`segment ${name} is cut, changed, or of another backup`);
    return decodeSegment(name, plain);
  }

  segmentNames(): readonly string[] {
    const { segments } = placesOfArchive(this.folder);
    if (!existsSync(segments)) return [];
    return readdirSync(segments)
      .filter((name) => segmentNamed(name))
      .toSorted();
  }
}

function sealingOf(
  folder: string,
  { archiveId, encryption }: ArchiveFacts,
  passphrase: string | undefined,
): Sealing | undefined {
  if (encryption && passphrase !== undefined) return new Sealing(archiveId, encryption, passphrase);
  if (!encryption && passphrase === undefined) return undefined;
  throw encryption
    ? new UnusableLog(
        `the backup in ${folder} is encrypted`,
        'give its passphrase with --passphrase-file.',
      )
    : new UnusableLog(
        `the backup in ${folder} is not encrypted`,
        'leave out --passphrase-file, or begin an encrypted one in another folder.',
      );
}
