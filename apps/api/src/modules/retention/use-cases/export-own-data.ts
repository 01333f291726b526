import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import { PersonalData } from '../personal-data.js';

/** Rows by table, as the features disclose them. */
export interface OwnData {
  at: Date;
  tables: Record<string, object[]>;
}

/** Everything that is known about a person, for the person. */
@Injectable()
export class ExportOwnData {
  constructor(
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
  ) {}

  async export({ userId, email }: Actor): Promise<OwnData> {
    const tables: Record<string, object[]> = {};
    for (const erasable of this.personalData.erasables) {
      Object.assign(tables, await erasable.disclose({ userId, email }));
    }
    return { at: this.clock.now(), tables };
  }
}
