import { Module } from '@nestjs/common';
import { Caseloads } from './caseloads.service.js';

@Module({ providers: [Caseloads], exports: [Caseloads] })
export class IndicatorsModule {}
