import { Global, Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { WritePath } from '@lodestone/event-store';
import { EventStore } from '@lodestone/kernel';
import { Issuer } from '../access/issuer';
import { Registry } from '../directory/registry';
import { Clock } from './clock';
import { Lateness } from './lateness';
import { LedgerFacts } from './ledger-facts';
import { LedgerSecrets } from './ledger-secrets';
import { Moments } from './moments';
import { ReadSide } from './read-side';
import { Readiness } from './readiness';
import { Submissions } from './submissions';

/** The running parts that every module may ask for, made before Nest is. */
export type Parts = Readonly<{
  store: EventStore;
  writePath: WritePath;
  secrets: LedgerSecrets;
  facts: LedgerFacts;
  readSide: ReadSide;
  readiness: Readiness;
  issuer: Issuer;
  clock: Clock;
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
      is(LedgerFacts, parts.facts),
      is(ReadSide, parts.readSide),
      is(Readiness, parts.readiness),
      is(Issuer, parts.issuer),
      is(Clock, parts.clock),
      Lateness,
      Moments,
      Registry,
      Submissions,
    ];
    return { module: ProgramModule, providers, exports: providers };
  }
}
