import { Global, Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { WritePath } from '@lodestone/event-store';
import { EventStore } from '@lodestone/kernel';
import { Issuer } from '../access/issuer';
import { Limits } from '../access/limits';
import { Registry } from '../access/registry';
import { ImportSpools } from '../imports/spool/import-spools';
import { EventStreams } from '../events/event-streams';
import { KeptExports } from '../exports/kept-exports';
import { Clock } from '../running/clock';
import { Cursors } from '../reading/cursors';
import { LedgerHead } from '../reading/ledger-head';
import { LedgerFacts } from '../running/ledger-facts';
import { LedgerSecrets } from '../running/ledger-secrets';
import { LogStamps } from '../reading/log-stamps';
import { Moments } from '../reading/moments';
import { ReadSide } from '../reading/read-side';
import { Readiness } from '../running/readiness';
import { Storage } from '../running/storage';
import type { Traces } from '../tracing/traces';
import { Books } from '../submitting/books';
import { Declarations } from '../submitting/declarations';
import { Submissions } from '../submitting/submissions';

/** The running parts that every module may ask for, made before Nest is. */
export type Parts = Readonly<{
  store: EventStore;
  writePath: WritePath;
  secrets: LedgerSecrets;
  submissions: Submissions;
  declarations: Declarations;
  facts: LedgerFacts;
  readSide: ReadSide;
  readiness: Readiness;
  logStamps: LogStamps;
  issuer: Issuer;
  clock: Clock;
  streams: EventStreams;
  exports: KeptExports;
  spools: ImportSpools;
  limits: Limits;
  storage: Storage;
  /** Undefined unless they are asked for: then nothing of them is loaded. */
  traces: Traces | undefined;
}>;

@Global()
@Module({})
export class ProgramModule {
  static of(parts: Parts): DynamicModule {
    const is = (
      provide: abstract new (...args: never[]) => unknown,
      useValue: object,
    ): Provider => ({
      provide: provide as Type,
      useValue,
    });
    const providers: Provider[] = [
      is(EventStore, parts.store),
      is(WritePath, parts.writePath),
      is(LedgerSecrets, parts.secrets),
      is(Submissions, parts.submissions),
      is(Declarations, parts.declarations),
      is(LedgerFacts, parts.facts),
      is(ReadSide, parts.readSide),
      is(Readiness, parts.readiness),
      is(LogStamps, parts.logStamps),
      is(Issuer, parts.issuer),
      is(Clock, parts.clock),
      is(EventStreams, parts.streams),
      is(KeptExports, parts.exports),
      is(ImportSpools, parts.spools),
      is(Limits, parts.limits),
      is(Storage, parts.storage),
      Books,
      Cursors,
      LedgerHead,
      Moments,
      Registry,
    ];
    return { module: ProgramModule, providers, exports: providers };
  }
}
