import { Module } from '@nestjs/common';
import { GrantsController } from './grants.controller.js';
import { Grants } from './grants.service.js';
import { OpeningsController } from './openings.controller.js';

/** Who else may see a case, and who has seen it. */
@Module({ controllers: [GrantsController, OpeningsController], providers: [Grants], exports: [Grants] })
export class GrantsModule {}
