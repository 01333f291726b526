import { Module, type DynamicModule } from '@nestjs/common';
import { Clock, Ids, SystemClock } from '#libs/kernel';
import { Config } from './config.js';
import { RandomIds } from './random-ids.js';

/** What every room may ask for: the settings, the clock and the dice. */
@Module({})
export class ConfigModule {
  static with(config: Config, overrides: { clock?: Clock; ids?: Ids } = {}): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: overrides.clock ?? new SystemClock() },
        { provide: Ids, useValue: overrides.ids ?? new RandomIds() },
      ],
      exports: [Config, Clock, Ids],
    };
  }
}
