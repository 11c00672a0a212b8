import { Module } from '@nestjs/common';
import { KinshipAccountsController } from './kinship-accounts.controller.js';
import { KinshipAccounts } from './kinship-accounts.service.js';
import { KinshipDecisions } from './kinship-decisions.service.js';
import { KinshipLinksController } from './kinship-links.controller.js';
import { KinshipLinks } from './kinship-links.service.js';

@Module({
  controllers: [KinshipLinksController, KinshipAccountsController],
  providers: [KinshipLinks, KinshipDecisions, KinshipAccounts],
  exports: [KinshipLinks, KinshipDecisions, KinshipAccounts],
})
export class KinshipModule {}
