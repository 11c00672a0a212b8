import { Controller, Get } from '@nestjs/common';
import { Public } from '../common/can.decorator.js';
import { Database } from '../database/database.service.js';
import { statement } from '../database/statement.js';
import { HealthView } from './health.dto.js';

const PING = statement('health.ping', 'SELECT true AS ok');

@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** Whether the program and its database answer. */
  @Public()
  @Get()
  async health(): Promise<HealthView> {
    await this.database.anonymous(PING);
    return { status: 'ok' };
  }
}
