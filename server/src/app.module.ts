import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AccountModule } from './account/account.module.js';
import { AdviceModule } from './advice/advice.module.js';
import { CoverageModule } from './coverage/coverage.module.js';
import { FundingModule } from './funding/funding.module.js';
import { MapModule } from './map/map.module.js';
import { MunicipalityModule } from './municipality/municipality.module.js';
import { OpenDataModule } from './open-data/open-data.module.js';
import { ProgrammeModule } from './programme/programme.module.js';
import { ProjectModule } from './project/project.module.js';
import { SubscriptionModule } from './subscription/subscription.module.js';
import type { Configuration } from './platform/configuration.js';
import { PlatformModule } from './platform/platform.module.js';

/** The house: a folder is a word of the field; right may use left. */
@Module({})
export class AppModule {
  static with(db: DataSource, configuration: Configuration): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(db, configuration),
        AccountModule,
        MunicipalityModule,
        CoverageModule,
        ProgrammeModule,
        ProjectModule,
        FundingModule,
        AdviceModule,
        SubscriptionModule,
        MapModule,
        OpenDataModule,
      ],
    };
  }
}
