import { Global, Module } from '@nestjs/common';
import { CLOCK, type Clock } from '../common/clock.js';
import { Database } from './database.service.js';

const clock: Clock = () => new Date();

@Global()
@Module({
  providers: [Database, { provide: CLOCK, useValue: clock }],
  exports: [Database, CLOCK],
})
export class DatabaseModule {}
