import { Module } from '@nestjs/common';
import { CasesModule } from '../../cases/cases.module.js';
import { DeadlinesModule } from '../../deadlines/deadlines.module.js';
import { GrantsModule } from '../../cases/grants.module.js';
import { KinshipModule } from '../../kinship/kinship.module.js';
import { MinorsModule } from '../../minors/minors.module.js';
import { DuplicatesModule } from '../../people/duplicates.module.js';
import { MergesModule } from '../../people/merges.module.js';
import { OrganisationsModule } from '../../organisations/organisations.module.js';
import { ProceduresModule } from '../../procedures/procedures.module.js';
import { RelativesModule } from '../../relatives/relatives.module.js';
import { TracingModule } from '../../tracing/tracing.module.js';
import { AccountsPages } from './accounts.pages.js';
import { CaseFrame } from './case-frame.service.js';
import { CasePages } from './case.pages.js';
import { ChildPages } from './child.pages.js';
import { ClosuresPages } from './closures.pages.js';
import { CorrectionsPages } from './corrections.pages.js';
import { EntriesPages } from './entries.pages.js';
import { KinshipPages } from './kinship.pages.js';
import { ProceduresPages } from './procedures.pages.js';
import { RegisterPages } from './register.pages.js';
import { RegistrationChecks } from './registration-checks.service.js';
import { RelativesPages } from './relatives.pages.js';
import { Registrations } from './registrations.service.js';
import { SharePages } from './share.pages.js';
import { SharingPages } from './sharing.pages.js';

/** The pages of a case and of registering a child, for caseworkers, coordinators and lawyers. */
@Module({
  imports: [
    CasesModule,
    DeadlinesModule,
    DuplicatesModule,
    GrantsModule,
    KinshipModule,
    MergesModule,
    MinorsModule,
    OrganisationsModule,
    ProceduresModule,
    RelativesModule,
    TracingModule,
  ],
  controllers: [
    RegisterPages,
    CasePages,
    ChildPages,
    EntriesPages,
    CorrectionsPages,
    KinshipPages,
    RelativesPages,
    AccountsPages,
    ProceduresPages,
    SharePages,
    SharingPages,
    ClosuresPages,
  ],
  providers: [CaseFrame, RegistrationChecks, Registrations],
  exports: [CaseFrame, RegistrationChecks, Registrations],
})
export class CaseworkPagesModule {}
