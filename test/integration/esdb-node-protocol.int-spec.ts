import { UUID } from '@eventstore/db-client/generated/shared_pb';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Guest, noted, several, useGuest } from './esdb-node/guest';
import {
  appended,
  appendEvent,
  appendOptions,
  batchAnswer,
  batchChunk,
  RawConnection,
  readAnswer,
  readRequest,
  streamsPath,
} from './esdb-node/raw-calls';
import { startOurs, type Server } from './esdb-node/servers';

const json = { type: 'Noted', 'content-type': 'application/json' } as const;

describe('the protocol of esdb-node', () => {
  const guest = useGuest(startOurs);
  let raw: RawConnection;
  beforeAll(() => {
    raw = new RawConnection(guest().url);
  });
  afterAll(() => raw.close());

  describe('batch append', () => {
    const answersOf = (messages: readonly Buffer[]) => messages.map(batchAnswer);

    it('answers each correlation id once, whatever else comes for it', async () => {
      const stream = guest().stream();
      const [one, two] = [randomUUID(), randomUUID()];
      const call = raw.call(streamsPath('BatchAppend'));
      call
        .send(batchChunk({ correlationId: one, stream, events: 2, isFinal: false }))
        .send(batchChunk({ correlationId: two, stream, events: 1 }))
        .send(batchChunk({ correlationId: one, events: 1 }))
        .send(batchChunk({ correlationId: one, events: 1 }))
        .send(batchChunk({ correlationId: randomUUID(), events: 1 }))
        .end();
      expect(await call.ended).toMatchObject({ status: 0 });
      const ids = answersOf(call.messages).map((answer) => answer.getCorrelationId()?.getString());
      expect(ids.sort()).toStrictEqual([one, two].sort());
      expect(await guest().revisions(stream)).toStrictEqual([0, 1, 2, 3]);
    });

    it('tells the time-out of an append whose end never comes, and writes nothing of it', async () => {
      const stream = guest().stream();
      const correlationId = randomUUID();
      const call = raw.call(streamsPath('BatchAppend'));
      const deadlineAt = Date.now() + 150;
      call.send(batchChunk({ correlationId, stream, deadlineAt, events: 1, isFinal: false }));
      await sleep(400);
      call.send(batchChunk({ correlationId, events: 1 })).end();
      await call.ended;
      const [answer, ...others] = answersOf(call.messages);
      expect(others).toStrictEqual([]);
      expect(answer?.getError()?.getCode()).toBe(4);
      expect(answer?.getError()?.getDetails()?.getTypeName()).toBe('event_store.client.Timeout');
      expect(Buffer.from(answer?.getStreamIdentifier()?.getStreamName() ?? '').toString()).toBe(
        stream,
      );
      await expect(guest().read(stream)).rejects.toMatchObject({ type: 'stream-not-found' });
    });

    it('finds a missed deadline before it measures', async () => {
      const call = raw.call(streamsPath('BatchAppend'));
      const stream = guest().stream();
      const deadlineAt = Date.now() - 1;
      call.send(batchChunk({ correlationId: randomUUID(), stream, deadlineAt, events: 1 })).end();
      await call.ended;
      expect(answersOf(call.messages).map((answer) => answer.getError()?.getCode())).toStrictEqual([
        4,
      ]);
    });

    it('survives a client that leaves in the middle', async () => {
      const stream = guest().stream();
      const call = raw.call(streamsPath('BatchAppend'));
      call.send(batchChunk({ correlationId: randomUUID(), stream, events: 1, isFinal: false }));
      await sleep(20);
      call.stream.close(8);
      await call.ended;
      expect(await guest().append(stream, noted(), 'no_stream')).toMatchObject({ success: true });
    });
  });

  describe('append', () => {
    it.each([
      [{ 'content-type': 'application/json' }, 'type'],
      [{ type: 'Noted' }, 'content-type'],
    ])('names the property that %j is without', async (properties, missing) => {
      const call = raw.call(streamsPath('Append'));
      call.send(appendOptions(guest().stream())).send(appendEvent(properties)).end();
      expect(await call.ended).toMatchObject({
        status: 3,
        message: `Required Metadata Property '${missing}' is missing`,
        trailers: {
          exception: 'missing-required-metadata-property',
          'required-metadata-properties': 'type,content-type',
        },
      });
    });

    it('takes an id in two halves and gives it back in either form', async () => {
      const id = 'ff0e8400-e29b-41d4-a716-446655440000';
      const halves = new UUID.Structured();
      halves.setMostSignificantBits(String(BigInt.asIntN(64, 0xff0e8400e29b41d4n)));
      halves.setLeastSignificantBits(String(BigInt.asIntN(64, 0xa716446655440000n)));
      const structured = new UUID();
      structured.setStructured(halves);
      const stream = guest().stream();
      const call = raw.call(streamsPath('Append'));
      call
        .send(appendOptions(stream))
        .send(appendEvent(json, Buffer.from('1'), structured))
        .end();
      await call.ended;
      expect(call.messages.map((message) => appended(message).hasSuccess())).toStrictEqual([true]);

      const idsRead = async (form: boolean) => {
        const read = raw.call(streamsPath('Read'));
        read.send(readRequest(stream, { structured: form })).end();
        await read.ended;
        return read.messages.map((message) => readAnswer(message).getEvent()?.getEvent()?.getId());
      };
      expect((await idsRead(false))[0]?.getString()).toBe(id);
      expect((await idsRead(true))[0]?.getStructured()?.toObject()).toStrictEqual(
        halves.toObject(),
      );
    });

    it('keeps bytes that are declared as JSON and are none', async () => {
      const stream = guest().stream();
      const call = raw.call(streamsPath('Append'));
      call
        .send(appendOptions(stream))
        .send(appendEvent(json, Buffer.from('{no')))
        .end();
      await call.ended;
      expect(await guest().read(stream)).toMatchObject([{ isJson: true, data: '{no' }]);
    });
  });

  describe('a message', () => {
    it.each([
      ['that is none', Buffer.from([0xff, 0xff, 0xff]), 0, 2],
      ['without options', Buffer.alloc(0), 0, 2],
      ['that is compressed', Buffer.from([1]), 1, 12],
    ])('%s is refused', async (_, message, flag, status) => {
      const call = raw.call(streamsPath('Read')).send(message, { flag }).end();
      expect(await call.ended).toMatchObject({ status });
    });

    it('that announces more than the node takes is refused before it has come', async () => {
      const call = raw.call(streamsPath('Read'));
      call.stream.end(Buffer.from([0, 0xff, 0xff, 0xff, 0xff, 1]));
      expect(await call.ended).toMatchObject({ status: 8 });
    });

    it('may come byte by byte', async () => {
      const stream = await guest().filled(1);
      const call = raw.call(streamsPath('Read'));
      const message = readRequest(stream);
      const frame = Buffer.alloc(5 + message.length);
      frame.writeUInt32BE(message.length, 1);
      frame.set(message, 5);
      for (const byte of frame) {
        call.stream.write(Buffer.from([byte]));
        await sleep(0);
      }
      call.end();
      expect(await call.ended).toMatchObject({ status: 0 });
      expect(call.messages).toHaveLength(1);
    });
  });

  describe('what is left out', () => {
    it.each([
      ['persistent_subscriptions.PersistentSubscriptions/Create', 'persistent subscriptions'],
      ['projections.Projections/Create', 'projections'],
      ['users.Users/Create', 'users'],
      ['operations.Operations/StartScavenge', 'operations'],
      ['monitoring.Monitoring/Stats', 'statistics'],
      ['streams.Streams/MultiAppend', 'streams'],
    ])('answers UNIMPLEMENTED by name: %s', async (method, word) => {
      const call = raw.call(`/event_store.client.${method}`).send(Buffer.alloc(0)).end();
      const { status, message } = await call.ended;
      expect(status).toBe(12);
      expect(message).toContain(method);
      expect(message).toContain(word);
    });

    it('is not advertised, so that a client says so itself or hears it', async () => {
      const filtered = guest().client.createPersistentSubscriptionToAll('group', {} as never);
      await expect(filtered).rejects.toMatchObject({ type: 'unsupported' });
      await expect(guest().client.listProjections()).rejects.toMatchObject({ code: 12 });
    });
  });

  describe('HTTP/1.1 on the same port', () => {
    const get = (path: string) =>
      fetch(`${guest().url.replace(/^esdb(.*)\?.*$/, 'http$1')}${path}`);

    it('says that the node is alive', async () => {
      expect((await get('/health/live')).status).toBe(204);
    });

    it('says in words that the rest is not there', async () => {
      const answer = await get('/streams/a');
      expect(answer.status).toBe(501);
      expect(await answer.text()).toContain('gRPC only');
    });
  });

  describe('a connection string', () => {
    const hostOf = (url: string) => new URL(url.replace(/^esdb/, 'http')).host;
    const speaks = async (connection: string) => {
      const client = EventStoreDBClient.connectionString(connection);
      await client.appendToStream(guest().stream(), jsonEvent({ type: 'Noted', data: {} }));
      await client.dispose();
    };

    it('with several hosts finds this one by its gossip', async () => {
      const host = hostOf(guest().url);
      await speaks(`esdb://${host},${host}?tls=false`);
      await speaks(`esdb://127.0.0.1:1,${host}?tls=false`);
    });

    it('that discovers by name is led to the address by which it came', async () => {
      const { port } = new URL(guest().url.replace(/^esdb/, 'http'));
      await speaks(`esdb+discover://localhost:${port}?tls=false`);
    });
  });

  it('takes an append up to another limit when told so', async () => {
    const server = await startOurs({ appendBytesMax: 100 });
    const small = new Guest(server.url);
    await expect(
      small.append('s', jsonEvent({ type: 'T', data: 'x'.repeat(99) as never })),
    ).rejects.toMatchObject({ type: 'maximum-append-size-exceeded', maxAppendSize: 100 });
    await small.append('s', jsonEvent({ type: 'T', data: 'x'.repeat(98) as never }));
    await small.leave();
    await server.stop();
  });

  describe('a graceful stop', () => {
    let server: Server;
    let leaving: Guest;
    beforeEach(async () => {
      server = await startOurs();
      leaving = new Guest(server.url);
    });
    afterEach(() => leaving.leave());

    it('answers what was sent, and resets what would never end with CANCEL', async () => {
      const connection = new RawConnection(server.url);
      const call = connection.call(streamsPath('BatchAppend'));
      call.send(batchChunk({ correlationId: randomUUID(), stream: 's', events: 1 }));
      while (call.messages.length === 0) await sleep(5);
      await server.stop();
      expect(await call.ended).toMatchObject({ status: undefined, reset: 8 });
      connection.close();
    });

    it('is heard by subscribers as a lost connection, and by the next append too', async () => {
      const stream = await leaving.filled(2);
      const heard = new Promise((resolve) =>
        leaving.client
          .subscribeToStream(stream)
          .on('error', resolve)
          .on('data', () => undefined),
      );
      await sleep(100);
      await server.stop();
      expect(await heard).toMatchObject({ type: 'cancelled' });
      await expect(leaving.append(stream, several(1))).rejects.toThrow(/UNAVAILABLE|CANCELLED/);
    });
  });
});
