import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '../auth/auth.module.js';
import { DirectoryController } from './directory.controller.js';
import { Directory } from './directory.service.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationsController } from './organisations.controller.js';
import { Organisations } from './organisations.service.js';
import { TeamMember } from './team-member.entity.js';
import { Team } from './team.entity.js';
import { TeamsController } from './teams.controller.js';
import { Teams } from './teams.service.js';
import { User } from './user.entity.js';
import { UsersController } from './users.controller.js';
import { Users } from './users.service.js';

@Module({
  imports: [AuthModule, TypeOrmModule.forFeature([Organisation, Team, TeamMember, User])],
  controllers: [OrganisationsController, TeamsController, UsersController, DirectoryController],
  providers: [Organisations, Teams, Users, Directory],
  exports: [Organisations, Teams, Users, Directory],
})
export class OrganisationsModule {}
