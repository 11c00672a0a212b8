import { Module } from '@nestjs/common';
import { Candidates } from './candidates.service.js';

@Module({ providers: [Candidates], exports: [Candidates] })
export class PeopleModule {}
