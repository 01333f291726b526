import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database, UnitOfWork } from './database.js';
import { dataSourceOptions } from './data-source.js';
import { Sealer } from './sealer.js';

/** Where the database is, for those that need a connection of their own. */
export abstract class DatabaseAddress {
  abstract readonly url: string;
}

@Module({})
export class DatabaseModule {
  static with(options: { url: string; poolSize: number; sealingSecret: string }): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(options.url, options.poolSize),
          autoLoadEntities: true,
          retryAttempts: 3,
          retryDelay: 500,
        }),
      ],
      providers: [
        Database,
        { provide: UnitOfWork, useExisting: Database },
        { provide: DatabaseAddress, useValue: { url: options.url } },
        { provide: Sealer, useValue: new Sealer(options.sealingSecret) },
      ],
      exports: [Database, UnitOfWork, DatabaseAddress, Sealer],
    };
  }
}
