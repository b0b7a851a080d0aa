import { MemoryLedger, openSite, registerEnterprise, type AnyCommand } from '@lodestone/testing';
import { submitted } from '@lodestone/testing/begun-chain';
import { FollowedReadModel, recordedLog } from '@lodestone/testing/followed-read-model';
import { findRecord } from './find-record';
import { recordsWithKey } from '@lodestone/testing/read-models/records-with-key';

/** What other records say of a record, and what its flags make of it. */
export class Watched {
  readonly ledger = new MemoryLedger();
  readonly #readModel = new FollowedReadModel(recordsWithKey);
  #taken = 0;

  constructor() {
    this.on('2025-01-02', registerEnterprise('RE'), registerEnterprise('MAG'));
    this.on('2025-01-02', openSite('SEP', 'RE'));
  }

  /** Records on a day, which the ledger's clock shows. */
  on(today: string, ...commands: readonly AnyCommand[]): this {
    this.ledger.today = today;
    for (const command of commands) submitted(this.ledger, command);
    return this;
  }

  flags(
    recordId: string,
    code: string,
    { siteId = 'SEP', knownAt }: Readonly<{ siteId?: string; knownAt?: number }> = {},
  ) {
    const log = recordedLog(this.ledger.log);
    this.#readModel.take(log.slice(this.#taken));
    this.#taken = log.length;
    const found = this.#readModel.ask((reading) =>
      findRecord(reading, {
        siteId,
        recordId,
        ...(knownAt === undefined ? {} : { knownAt }),
      }),
    );
    return found?.flags.filter((flag) => flag.code === code).map(({ detail }) => detail);
  }

  close(): void {
    this.#readModel.close();
  }
}
