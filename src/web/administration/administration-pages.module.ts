import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../../organisations/organisations.module.js';
import { TeamsPages } from './teams.pages.js';
import { UsersPages } from './users.pages.js';

@Module({ imports: [OrganisationsModule], controllers: [UsersPages, TeamsPages] })
export class AdministrationPagesModule {}
