import { Module } from '@nestjs/common';
import { CasesModule } from '../../cases/cases.module.js';
import { HomePages } from './home.pages.js';

@Module({ imports: [CasesModule], controllers: [HomePages] })
export class HomePagesModule {}
