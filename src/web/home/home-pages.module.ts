import { Module } from '@nestjs/common';
import { CasesModule } from '../../cases/cases.module.js';
import { DeadlinesModule } from '../../deadlines/deadlines.module.js';
import { HomePages } from './home.pages.js';

@Module({ imports: [CasesModule, DeadlinesModule], controllers: [HomePages] })
export class HomePagesModule {}
