import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { idOf } from '../contract/contract-events';
import { inMemory, openForWriting } from './log-file';
import {
  packAppend,
  unpackAnswers,
  type AnswersMessage,
  type FromWriter,
  type ToWriter,
} from './writer-messages';
import { WriterThread } from './writer-thread';

describe('the writing end of a port', () => {
  it('commits everything that lies there together and answers in order', async () => {
    const { port, commits, messages } = opened();
    port.postMessage(appends(['a', -1], ['b', 3]));
    port.postMessage(appends(['a', 0], ['c', -1]));
    await messages(1);
    port.postMessage(appends(['a', 0]));

    const answers = (await messages(2)).map((message) => unpackAnswers(message as AnswersMessage));
    expect(answers).toStrictEqual([
      [
        { kind: 'appended', revision: 0, position: 1 },
        { kind: 'wrong-revision', actual: -1 },
        { kind: 'appended', revision: 1, position: 2 },
        { kind: 'appended', revision: 0, position: 3 },
      ],
      [{ kind: 'wrong-revision', actual: 1 }],
    ]);
    expect(commits()).toBe(1);
    port.close();
  });

  it('commits what came before the request to close, then closes', async () => {
    const { port, messages } = opened();
    port.postMessage(appends(['a', -1]));
    port.postMessage({ close: true } satisfies ToWriter);
    expect((await messages(2))[1]).toStrictEqual({ closed: true });
  });
});

function opened() {
  const { port1, port2 } = new MessageChannel();
  let commits = 0;
  new WriterThread(port2, openForWriting(inMemory), inMemory, () => (commits += 1));
  return { port: port1, commits: () => commits, messages: collect(port1) };
}

/** Everything that the port has heard, once that is `count` messages. */
function collect(port: MessagePort): (count: number) => Promise<FromWriter[]> {
  const heard: FromWriter[] = [];
  let woken: () => void = () => undefined;
  port.on('message', (message: FromWriter) => {
    heard.push(message);
    woken();
  });
  return async (count) => {
    while (heard.length < count) await new Promise<void>((resolve) => (woken = resolve));
    return heard;
  };
}

let eventCount = 0;

function appends(...each: readonly (readonly [stream: string, expected: number])[]): ToWriter {
  const flat: (string | number)[] = [];
  for (const [stream, expected] of each) {
    const fields = [idOf(`event ${(eventCount += 1)}`), 'Weighed', '{}', '{}'];
    packAppend({ stream, expected, bytes: 4, fields }, flat);
  }
  return { appends: flat };
}
