import { EventStore } from '@lodestone/kernel';
import { siteStream } from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import { partsMax } from '../http/problem';
import type { FileBody } from '../http/json-body';
import { published } from '../http/same-type';
import type { Sender } from '../submitting/submissions';
import type { WrongPlace } from './columns/gather-records';
import { unreadable } from './file-problems';
import { DryRunOfImport } from './import.answers';
import type { FileQueryDto } from './import.dto';
import { Doors } from './running/door';
import { checkedRecordsMax, wrongOfFile } from './running/import-job';
import { ImportPass } from './running/import-pass';
import { Turns } from './running/turns';
import { insistOnFirstRow } from './spool/first-row';
import type { ImportFile } from './spool/import-form';
import { ImportSpools } from './spool/import-spools';
import { fileTypeOf, takeFile } from './spool/take-file';

export type TriedFile = Readonly<{
  query: FileQueryDto;
  contentType: string | undefined;
  body: FileBody;
}>;

/** Each holds in memory what it supposes. */
const triedAtOnceMax = 2;
const inFlightMax = 64;
const triesMax = 3;

/** Says of every record of a file what would become of it, and records nothing. */
@Injectable()
export class FileDryRunsService {
  private readonly turns = new Turns(triedAtOnceMax);

  constructor(
    private readonly store: EventStore,
    private readonly spools: ImportSpools,
    private readonly doors: Doors,
  ) {}

  async ofFile({ query, contentType, body }: TriedFile, sender: Sender): Promise<DryRunOfImport> {
    const type = fileTypeOf(contentType);
    const { folder, file: path } = this.spools.incoming();
    try {
      const { form } = await takeFile(body.bytes, path, type);
      const said = { recordType: query.type, siteId: query.siteId };
      const file = { path, form, said };
      await insistOnFirstRow(file);
      const leave = await this.turns.take(new AbortController().signal);
      try {
        return await this.tried(file, sender);
      } finally {
        leave();
      }
    } catch (error) {
      throw unreadable(error);
    } finally {
      this.spools.drop(folder);
    }
  }

  private async tried(file: ImportFile, sender: Sender): Promise<DryRunOfImport> {
    for (let tries = 1; ; tries += 1) {
      const supposed = this.doors.supposed();
      const wrong: WrongPlace[] = [];
      let left = 0;
      const keep = (places: readonly WrongPlace[]): void => {
        const room = partsMax - wrong.length;
        wrong.push(...places.slice(0, room));
        left += Math.max(0, places.length - room);
      };
      try {
        const revisions = new Map<string, number>();
        const pass = new ImportPass({
          file,
          door: supposed.door,
          sender: { ...sender, channel: 'file' },
          ...{ afterRow: 0, mayRepeat: false, stopsAtWrong: false, inFlightMax },
          recordsMax: checkedRecordsMax,
          progressed: async (so) => {
            keep(so.takeWrong());
            await this.note(so.siteIds, revisions);
            return false;
          },
        });
        try {
          await pass.run();
        } catch (error) {
          const ofFile = wrongOfFile(error);
          if (!ofFile) throw error;
          keep([...pass.takeWrong(), ...ofFile]);
        }
        if (tries < triesMax && (await supposed.hasMoved())) continue;
        return answerOf(pass, { file, revisions, wrong, left });
      } finally {
        await supposed.close();
      }
    }
  }

  /** Where each site stood when something was first decided on it. */
  private async note(siteIds: ReadonlySet<string>, revisions: Map<string, number>): Promise<void> {
    const last = { direction: 'backwards', maxCount: 1 } as const;
    for (const siteId of siteIds) {
      if (revisions.has(siteId)) continue;
      revisions.set(siteId, -1);
      for await (const { revision } of this.store.readStream(siteStream(siteId), last)) {
        revisions.set(siteId, revision);
      }
    }
  }
}

type Answered = Readonly<{
  file: ImportFile;
  revisions: ReadonlyMap<string, number>;
  wrong: readonly WrongPlace[];
  left: number;
}>;

function answerOf(pass: ImportPass, { file, revisions, wrong, left }: Answered): DryRunOfImport {
  const { counts } = pass;
  const { form } = file;
  const outcome: DryRunOfImport['outcome'] =
    wrong.length > 0 ? 'wrong' : counts.recorded > 0 ? 'recorded' : 'unchanged';
  return published(DryRunOfImport, {
    outcome,
    format: form.format,
    ...(form.format === 'csv' ? { encoding: form.encoding, separator: form.separator } : {}),
    judgedAt: [...revisions].map(([siteId, revision]) => ({ siteId, revision })),
    rows: pass.row,
    counts,
    wrong,
    wrongLeftOut: left > 0,
    conversions: pass.conversions.all(),
  });
}
