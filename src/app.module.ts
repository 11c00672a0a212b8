import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from './audit/audit.module.js';
import { AuthModule } from './auth/auth.module.js';
import { ErrorFilter } from './common/error.filter.js';
import { InputPipe } from './common/input.pipe.js';
import type { Config } from './config.js';
import { appDataSourceOptions } from './database/data-source.js';
import { DatabaseModule } from './database/database.module.js';
import { FeedsModule } from './feeds/feeds.module.js';
import { HealthModule } from './health/health.module.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import type { Secrets } from './vault/key-files.js';
import { VaultModule } from './vault/vault.module.js';
import { KinshipModule } from './kinship/kinship.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { RelativesModule } from './relatives/relatives.module.js';
import { DuplicatesModule } from './people/duplicates.module.js';
import { MergesModule } from './people/merges.module.js';
import { MatchingModule } from './matching/matching.module.js';
import { MinorsModule } from './minors/minors.module.js';
import { HomePagesModule } from './web/home/home-pages.module.js';
import { AdministrationPagesModule } from './web/administration/administration-pages.module.js';
import { CaseworkPagesModule } from './web/casework/casework-pages.module.js';
import { DuplicatePagesModule } from './web/people/duplicate-pages.module.js';
import { DeadlinePagesModule } from './web/deadlines/deadline-pages.module.js';
import { EntryPagesModule } from './web/entry/entry-pages.module.js';
import { IncidentPagesModule } from './web/incidents/incident-pages.module.js';
import { LawPagesModule } from './web/law/law-pages.module.js';
import { ObservatoryPagesModule } from './web/observatory/observatory-pages.module.js';
import { IndicatorPagesModule } from './web/indicators/indicator-pages.module.js';
import { ReleasePagesModule } from './web/publications/release-pages.module.js';
import { ReportsPagesModule } from './web/reports/reports-pages.module.js';
import { WebModule } from './web/web.module.js';
import { CasesModule } from './cases/cases.module.js';
import { GrantsModule } from './cases/grants.module.js';
import { DeadlinesModule } from './deadlines/deadlines.module.js';
import { ProceduresModule } from './procedures/procedures.module.js';
import { QuestionsModule } from './people/questions.module.js';
import { PeoplePagesModule } from './web/people/people-pages.module.js';
import { TracingPagesModule } from './web/tracing/tracing-pages.module.js';
import { IncidentsModule } from './incidents/incidents.module.js';
import { PublicationsModule } from './publications/publications.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { SettingsModule } from './settings.module.js';
import { TracingModule } from './tracing/tracing.module.js';

/** What the program is given at start, beside the environment. */
export interface Settings {
  readonly config: Config;
  readonly secrets: Secrets;
  /** Connection string of `reunir_app`. */
  readonly appUrl: string;
  /** Connection string of `reunir_stats`. */
  readonly statsUrl: string;
}

const FEATURES = [
  AuditModule,
  AuthModule,
  OrganisationsModule,
  HealthModule,
  WebModule,
  EntryPagesModule,
  HomePagesModule,
  LawPagesModule,
  AdministrationPagesModule,
  CaseworkPagesModule,
  MatchingModule,
  MinorsModule,
  DuplicatesModule,
  MergesModule,
  ProceduresModule,
  CasesModule,
  GrantsModule,
  DeadlinesModule,
  KinshipModule,
  IncidentsModule,
  PublicationsModule,
  ReleasePagesModule,
  ObservatoryPagesModule,
  IndicatorPagesModule,
  IncidentPagesModule,
  ReportsModule,
  ReportsPagesModule,
  RelativesModule,
  RemindersModule,
  FeedsModule,
  DeadlinePagesModule,
  DuplicatePagesModule,
  QuestionsModule,
  PeoplePagesModule,
  TracingModule,
  TracingPagesModule,
];

@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    const { config, appUrl } = settings;
    return {
      module: AppModule,
      imports: [
        SettingsModule.with(settings),
        TypeOrmModule.forRoot({
          ...appDataSourceOptions(appUrl, config.poolSize, config.databaseTls),
          autoLoadEntities: true,
          retryAttempts: 0,
        }),
        DatabaseModule,
        VaultModule,
        ...FEATURES,
      ],
      providers: [
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
    };
  }
}
