import { Module } from '@nestjs/common';
import { Candidates } from './candidates.service.js';
import { SharingConsentsController } from './sharing-consents.controller.js';
import { SharingConsents } from './sharing-consents.service.js';

@Module({
  controllers: [SharingConsentsController],
  providers: [Candidates, SharingConsents],
  exports: [Candidates, SharingConsents],
})
export class PeopleModule {}
