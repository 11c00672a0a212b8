import { Global, Module } from '@nestjs/common';
import { NameIndex } from './name-index.service.js';

@Global()
@Module({ providers: [NameIndex], exports: [NameIndex] })
export class MatchingModule {}
