import { Module } from '@nestjs/common';
import { DeadlinesModule } from '../../deadlines/deadlines.module.js';
import { OrganisationsModule } from '../../organisations/organisations.module.js';
import { HolidaysPages } from './holidays.pages.js';
import { TeamsPages } from './teams.pages.js';
import { UsersPages } from './users.pages.js';

@Module({
  imports: [DeadlinesModule, OrganisationsModule],
  controllers: [UsersPages, TeamsPages, HolidaysPages],
})
export class AdministrationPagesModule {}
