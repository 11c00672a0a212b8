import { type DynamicModule, Module } from '@nestjs/common';
import type { Settings } from './app.module.js';
import { SECRETS } from './vault/vault.service.js';

export const CONFIG = Symbol('config');
/** Connection string of the role that counts for the committee's reports. */
export const STATS_URL = Symbol('statistics connection');

/** Hands what was read at start to whoever asks for it. */
@Module({})
export class SettingsModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: SettingsModule,
      global: true,
      providers: [
        { provide: CONFIG, useValue: settings.config },
        { provide: SECRETS, useValue: settings.secrets },
        { provide: STATS_URL, useValue: settings.statsUrl },
      ],
      exports: [CONFIG, SECRETS, STATS_URL],
    };
  }
}
