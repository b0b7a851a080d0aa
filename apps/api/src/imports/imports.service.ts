import { EventStore } from '@lodestone/kernel';
import { hmacOf, type ImportRow } from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { codeLists } from '@lodestone/reference';
import { notFound, partsMax, ProblemException } from '../http/problem';
import { recordTypesInChinese } from '../http/chinese-codes';
import type { FileBody } from '../http/json-body';
import { given, published } from '../http/same-type';
import type { Sender } from '../submitting/submissions';
import { columnsOf } from './columns/columns-of';
import { tableTypeNames, tableTypes, type TableType } from './columns/table-types';
import { idReserved, unreadable } from './file-problems';
import { Import, ImportTemplates, OpenedImport, WrongPlaces } from './import.answers';
import type { ImportQueryDto } from './import.dto';
import { ImportJobs, positionText } from './running/import-jobs';
import { ImportSpools, type Spool } from './spool/import-spools';
import { fileTypeOf, takeFile, type TakenFile } from './spool/take-file';
import type { WrongPlace } from './columns/gather-records';
import { insistOnFirstRow } from './spool/first-row';
import { Clock } from '../running/clock';
import { LedgerSecrets } from '../running/ledger-secrets';

export type SentFile = Readonly<{
  importId: string;
  query: ImportQueryDto;
  contentType: string | undefined;
  body: FileBody;
  /** When the token of the sender ends. */
  until: Date | undefined;
}>;

/** Files of one enterprise that may be open at a time. */
const openMax = 16;
const pageRows = 500;

@Injectable()
export class ImportsService {
  constructor(
    private readonly store: EventStore,
    private readonly spools: ImportSpools,
    private readonly jobs: ImportJobs,
    private readonly clock: Clock,
    private readonly secrets: LedgerSecrets,
  ) {}

  /** From its return on the file is durable, and what comes of it goes on without whoever sent it. */
  async open(sent: SentFile, sender: Sender): Promise<OpenedImport> {
    const { importId, query } = sent;
    const enterpriseId = enterpriseOf(sender.viewer);
    if (importId.startsWith('~')) throw idReserved();
    const type = fileTypeOf(sent.contentType);
    this.assertRoom(enterpriseId);
    const logStoodAt = positionText(await this.store.head());
    const { folder, file } = this.spools.incoming();
    try {
      const taken = await this.taken(sent, { type, file });
      const job = {
        ...{ enterpriseId, importId, form: taken.form, logStoodAt },
        said: { recordType: query.type, siteId: query.siteId },
        permissions: sender.viewer.permissions,
      };
      const outcome = await this.say(job, { taken, query }, sender);
      const named = { enterpriseId, importId };
      const row = await this.rowOf(named);
      const isOurs = row.opened.replicaId === this.spools.replicaId && row.outcome === undefined;
      // Sent again after the file was lost: the job goes on with this one.
      if (isOurs && !this.spools.of(named)) this.jobs.begin(this.spools.keep(folder, job));
      return published(OpenedImport, { outcome, import: await this.answer(named) });
    } finally {
      this.spools.drop(folder);
    }
  }

  async one(importId: string, viewer: Viewer): Promise<Import> {
    return this.answer({ enterpriseId: enterpriseOf(viewer), importId });
  }

  async change(
    importId: string,
    state: 'paused' | 'running' | 'closed',
    sender: Sender,
  ): Promise<Import> {
    const enterpriseId = enterpriseOf(sender.viewer);
    const named = { enterpriseId, importId };
    const row = await this.rowOf(named);
    if (state === 'closed') {
      const outcome = row.phase === 'finished' ? (row.result ?? 'completed') : 'cancelled';
      const { counts } = this.jobs.live(named) ?? row;
      await this.jobs.say({ type: 'CloseImport', data: { ...named, outcome, counts } }, sender);
    } else {
      const type = state === 'paused' ? 'PauseImport' : 'ResumeImport';
      await this.jobs.say({ type, data: named }, sender);
    }
    return this.answer(named);
  }

  async wrongPlaces(importId: string, fromRow: number, viewer: Viewer): Promise<WrongPlaces> {
    const named = { enterpriseId: enterpriseOf(viewer), importId };
    await this.rowOf(named);
    const items: WrongPlace[] = [];
    for await (const place of this.spools.of(named)?.wrong.from(fromRow) ?? []) {
      // A page ends where a row does, so that the next one begins with a row.
      if (items.length >= pageRows && place.row !== items.at(-1)?.row) {
        return published(WrongPlaces, { items, ...given('next', place.row) });
      }
      items.push(place);
    }
    return published(WrongPlaces, { items, ...given<'next', number>('next', undefined) });
  }

  /** @throws ProblemException of one that is not here, or of which the file is gone */
  async spoolOf(importId: string, viewer: Viewer): Promise<Spool> {
    const named = { enterpriseId: enterpriseOf(viewer), importId };
    await this.rowOf(named);
    const spool = this.spools.of(named);
    if (!spool) throw notFound();
    return spool;
  }

  templates(): ImportTemplates {
    return published(ImportTemplates, {
      templates: tableTypeNames.map((type: string) => ({
        type,
        name: { en: type, zh: recordTypesInChinese[type] ?? type },
        columns: columnsOf(tableTypes[type as TableType]).map(
          ({ en, zh, means, isOptional, schema }) => ({
            ...{ en, zh, means, optional: isOptional },
            ...given('codes', codesIn(schema)),
          }),
        ),
      })),
    });
  }

  private async taken(
    { body, until, query }: SentFile,
    { type, file }: Readonly<{ type: ReturnType<typeof fileTypeOf>; file: string }>,
  ): Promise<TakenFile> {
    const said = { recordType: query.type, siteId: query.siteId };
    try {
      const taken = await takeFile(body.bytes, file, type);
      await insistOnFirstRow({ path: file, form: taken.form, said });
      if (until && until.getTime() <= this.clock.now().getTime()) {
        throw new ProblemException('token-expired');
      }
      return taken;
    } catch (error) {
      throw unreadable(error);
    }
  }

  private async say(
    job: Spool['job'],
    { taken, query }: Readonly<{ taken: TakenFile; query: ImportQueryDto }>,
    sender: Sender,
  ): Promise<OpenedImport['outcome']> {
    const { enterpriseId, importId } = job;
    const sent = await this.jobs.say(
      {
        type: 'OpenImport',
        data: {
          ...{ enterpriseId, importId, mode: query.mode ?? 'each', format: taken.form.format },
          fileDigest: hmacOf(this.secrets.ledgerKey, taken.sha256).toString('hex'),
          bytes: taken.bytes,
          ...given('recordType', query.type),
          ...given('siteId', query.siteId),
          replicaId: this.spools.replicaId,
        },
      },
      sender,
    );
    return sent.outcome === 'recorded' ? 'opened' : 'unchanged';
  }

  private assertRoom(enterpriseId: string): void {
    const open = this.spools.all().filter(({ job }) => job.enterpriseId === enterpriseId);
    if (open.length < openMax) return;
    throw new ProblemException('overloaded', {
      message: {
        en: `You have ${openMax} imports whose files are kept: close some of them first.`,
        zh: `您有 ${openMax} 个导入的文件仍在保存中：请先结束其中一些。`,
      },
    });
  }

  private async rowOf(
    named: Readonly<{ enterpriseId: string; importId: string }>,
  ): Promise<ImportRow> {
    const row = await this.jobs.look(named);
    if (!row) throw notFound();
    return row;
  }

  private async answer(
    named: Readonly<{ enterpriseId: string; importId: string }>,
  ): Promise<Import> {
    const row = await this.rowOf(named);
    const spool = row.outcome === undefined ? this.spools.of(named) : undefined;
    const { rows, counts } = (row.outcome === undefined && this.jobs.live(named)) || row;
    const { opened } = row;
    const { wrong, wrongLeftOut } = await firstWrong(spool);
    const { form } = spool?.job ?? {};
    return published(Import, {
      importId: opened.importId,
      state: stateOf(row),
      mode: opened.mode,
      format: opened.format,
      ...(form?.format === 'csv' ? { encoding: form.encoding, separator: form.separator } : {}),
      ...given('type', opened.recordType),
      ...given('siteId', opened.siteId),
      bytes: opened.bytes,
      openedAt: row.openedAt,
      rows,
      counts,
      ...given('result', row.outcome === undefined ? row.result : undefined),
      ...given('outcome', row.outcome),
      isHere: spool !== undefined,
      wrong,
      wrongLeftOut,
      conversions: spool?.wrong.converted() ?? [],
    });
  }
}

function enterpriseOf(viewer: Viewer): string {
  if (viewer.role !== 'enterprise') throw new ProblemException('role-not-allowed');
  return viewer.enterpriseId;
}

function stateOf({ outcome, phase, isPaused }: ImportRow): Import['state'] {
  if (outcome !== undefined) return 'closed';
  return isPaused ? 'paused' : phase;
}

async function firstWrong(
  spool: Spool | undefined,
): Promise<Pick<Import, 'wrong' | 'wrongLeftOut'>> {
  const wrong: WrongPlace[] = [];
  for await (const place of spool?.wrong.from(0) ?? []) {
    if (wrong.length >= partsMax) return { wrong, wrongLeftOut: true };
    wrong.push(place);
  }
  return { wrong, wrongLeftOut: false };
}

/** The list that has all of these codes. */
function codesIn(schema: Readonly<Record<string, unknown>>): string | undefined {
  const codes = schema['enum'] as readonly string[] | undefined;
  if (!codes) return undefined;
  return codeLists.find(({ rows }) => {
    const known = new Set(rows.map(({ code }) => code));
    return codes.every((code) => known.has(code));
  })?.code;
}
