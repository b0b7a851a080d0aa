import type { DatabaseSync } from 'node:sqlite';
import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import { GroupCommit } from './group-commit';
import { groupsOf } from './groups';
import { packAnswers, unpackAppends, type FromWriter, type ToWriter } from './writer-messages';
import type { AppendRequest } from './append-request';

/**
 * The writing end of a port: takes everything that lies there, commits it, answers, and looks
 * again. Owns the connection. It keeps nothing that a crash could lose: an append that was not
 * answered is either in the file or it is not, and only the file can say.
 */
export class WriterThread {
  readonly #groups: GroupCommit;

  constructor(
    private readonly port: MessagePort,
    private readonly database: DatabaseSync,
    file: string,
    private readonly committed: () => void,
  ) {
    this.#groups = new GroupCommit(database, file);
    port.on('message', (message: ToWriter) => this.#take(message));
  }

  #take(first: ToWriter): void {
    const requests: AppendRequest[] = [];
    let message: ToWriter | undefined = first;
    let isClosing = false;
    let isProbed = false;
    while (message) {
      if ('close' in message) isClosing = true;
      else if ('probe' in message) isProbed = true;
      else requests.push(...unpackAppends(message.appends));
      message = (receiveMessageOnPort(this.port) as { message: ToWriter } | undefined)?.message;
    }
    for (const group of groupsOf(requests)) this.#commit(group);
    if (isProbed) this.port.postMessage({ probed: this.#groups.probe() } satisfies FromWriter);
    if (isClosing) this.#close();
  }

  #commit(group: readonly AppendRequest[]): void {
    const outcomes = this.#groups.commit(group);
    this.port.postMessage(packAnswers(outcomes) satisfies FromWriter);
    if (outcomes.some(({ kind }) => kind === 'appended')) this.committed();
  }

  #close(): void {
    this.database.close();
    this.port.postMessage({ closed: true } satisfies FromWriter);
    this.port.close();
  }
}
