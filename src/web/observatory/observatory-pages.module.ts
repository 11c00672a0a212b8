import { Module } from '@nestjs/common';
import { PublicationsModule } from '../../publications/publications.module.js';
import { ObservatoryPages } from './observatory.pages.js';
import { OpenDataPages } from './open-data.pages.js';
import { PublicIndicatorsPages } from './public-indicators.pages.js';

/** The pages of what the committee publishes, for anybody. */
@Module({
  imports: [PublicationsModule],
  controllers: [OpenDataPages, ObservatoryPages, PublicIndicatorsPages],
})
export class ObservatoryPagesModule {}
