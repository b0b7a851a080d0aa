import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { AccessModule } from '../access/access.module';
import { AccountsModule } from '../accounts/accounts.module';
import { BalancesModule } from '../balances/balances.module';
import { BatchesModule } from '../batches/batches.module';
import { ClientsModule } from '../clients/clients.module';
import { DirectoryModule } from '../directory/directory.module';
import { DryRunsModule } from '../dry-runs/dry-runs.module';
import { EnterprisesModule } from '../enterprises/enterprises.module';
import { EventsModule } from '../events/events.module';
import { ExplanationsModule } from '../explanations/explanations.module';
import { ExportsModule } from '../exports/exports.module';
import { FindingsModule } from '../findings/findings.module';
import { HealthModule } from '../health/health.module';
import { KnownRoutes } from '../http/known-routes';
import { ProblemFilter } from '../http/problem.filter';
import { SentencePipe } from '../http/sentence.pipe';
import { ImportsModule } from '../imports/imports.module';
import { LedgerModule } from '../ledger/ledger.module';
import { LicencesModule } from '../licences/licences.module';
import { logModule } from '../log/log.module';
import { MetricsModule } from '../metrics/metrics.module';
import { NamesModule } from '../names/names.module';
import { OpenApiModule } from '../openapi/openapi.module';
import { ProgramModule, type Parts } from './program.module';
import { RecordsModule } from '../records/records.module';
import { ReferenceModule } from '../reference/reference.module';
import { RegistersModule } from '../registers/registers.module';
import { RulesModule } from '../rules/rules.module';
import { ScreeningsModule } from '../screenings/screenings.module';
import { SearchModule } from '../search/search.module';
import { SitesModule } from '../sites/sites.module';
import { MovementsModule } from '../movements/movements.module';
import { ProvenanceModule } from '../provenance/provenance.module';
import { StockModule } from '../stock/stock.module';

/** One module for each noun. */
export const nounModules = [
  AccessModule,
  AccountsModule,
  BalancesModule,
  BatchesModule,
  ClientsModule,
  DirectoryModule,
  DryRunsModule,
  EnterprisesModule,
  EventsModule,
  ExplanationsModule,
  ExportsModule,
  FindingsModule,
  HealthModule,
  ImportsModule,
  LedgerModule,
  LicencesModule,
  MetricsModule,
  NamesModule,
  OpenApiModule,
  RecordsModule,
  ReferenceModule,
  RegistersModule,
  RulesModule,
  ScreeningsModule,
  SearchModule,
  SitesModule,
  ProvenanceModule,
  StockModule,
  MovementsModule,
];

export type AppParts = Readonly<{ parts: Parts; routes: KnownRoutes; problems: ProblemFilter }>;

@Module({})
export class AppModule {
  static of({ parts, routes, problems }: AppParts, logLevel: string): DynamicModule {
    return {
      module: AppModule,
      imports: [logModule(logLevel), ProgramModule.of(parts), ...nounModules],
      providers: [
        { provide: KnownRoutes, useValue: routes },
        { provide: APP_FILTER, useValue: problems },
        { provide: APP_PIPE, useFactory: () => new SentencePipe() },
      ],
    };
  }
}
