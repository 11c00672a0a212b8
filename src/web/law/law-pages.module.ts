import { Module } from '@nestjs/common';
import { ProceduresModule } from '../../procedures/procedures.module.js';
import { CaseworkPagesModule } from '../casework/casework-pages.module.js';
import { CaseFinderPages } from './finder-case.pages.js';
import { FinderPages } from './finder.pages.js';
import { GuidePages } from './guide.pages.js';

/** The law, for anybody, and for the child of a case. */
@Module({
  imports: [CaseworkPagesModule, ProceduresModule],
  controllers: [GuidePages, FinderPages, CaseFinderPages],
})
export class LawPagesModule {}
