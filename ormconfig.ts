import { DataSource } from 'typeorm';
import { readConfig } from '#libs/config';
import { dataSourceOptions } from '#libs/database';

const { databaseUrl, databasePoolSize } = readConfig();
if (databaseUrl === undefined) throw new Error('DATABASE_URL: name the database that the TypeORM command works on');

/** For the TypeORM command line only; the application migrates itself when it starts. */
export const dataSource = new DataSource(dataSourceOptions(databaseUrl, databasePoolSize));
