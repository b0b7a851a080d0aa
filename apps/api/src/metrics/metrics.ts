import { WritePath } from '@lodestone/event-store';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ChainStatus } from '../reading/chain/kept-chain';
import { Issuer } from '../access/issuer';
import { Limits } from '../access/limits';
import { promisify } from 'node:util';
import { EventStreams } from '../events/event-streams';
import { KeptExports } from '../exports/kept-exports';
import { ReadSide } from '../reading/read-side';
import { Readiness } from '../running/readiness';
import { Storage } from '../running/storage';
import { tellOfAppends } from './append-metrics';
import { tellOfDoors, type Doors } from './door-metrics';
import { tellOfState } from './state-metrics';

/** From a refusal out of memory (1 ms) to what a person no longer waits for (10 s). */
const secondsBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Of each lane of questions. */
const laneGauges = {
  waiting: 'Questions that wait for a thread.',
  asked: 'Questions that a thread has.',
  threads: 'Threads that answer questions.',
  restarts: 'Threads that were begun in the place of one that died, since the start.',
  waitingTenants: 'Enterprises and persons of whom a question waits.',
};

/** As Prometheus writes a name of ours. */
const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

type WriteGauge = Readonly<{ name: string; help: string; now: (writePath: WritePath) => number }>;

const writeGauges: readonly WriteGauge[] = [
  {
    name: 'commands',
    help: 'commands answered since the start',
    now: ({ counters }) => counters.commands,
  },
  {
    name: 'commands_turned_away',
    help: 'commands turned away for want of room since the start',
    now: ({ counters }) => counters.turnedAway,
  },
  {
    name: 'batches',
    help: 'batches begun since the start',
    now: ({ counters }) => counters.batches,
  },
  {
    name: 'conflicts',
    help: 'conflicts met since the start',
    now: ({ counters }) => counters.conflicts,
  },
  {
    name: 'retries',
    help: 'retries made since the start',
    now: ({ counters }) => counters.retries,
  },
  {
    name: 'commands_waiting',
    help: 'commands that were let in and are not answered yet',
    now: ({ waiting }) => waiting,
  },
  {
    name: 'commands_waiting_bytes',
    help: 'bytes of the commands that were let in and are not answered yet',
    now: ({ waitingBytes }) => waitingBytes,
  },
];

type ChainGauge = Readonly<{ name: string; help: string; now: (status: ChainStatus) => number }>;

const chainGauges: readonly ChainGauge[] = [
  {
    name: 'bytes',
    help: 'What the lines of the whole log take in memory; 0 until somebody asks for them.',
    now: ({ bytes }) => bytes,
  },
  {
    name: 'ordinal',
    help: 'The last event whose lines are in memory.',
    now: ({ ordinal }) => ordinal,
  },
  {
    name: 'keeper_restarts',
    help: 'Threads that keep the lines, begun in the place of one that died, since the start.',
    now: ({ restarts }) => restarts,
  },
];

/** Numbers for Prometheus. Labels are routes, never paths: a path names lots and clients. */
@Injectable()
export class Metrics implements OnModuleDestroy {
  private readonly registry = new Registry();
  /** The certificate is not there before there is a server for it. */
  readonly doors: Doors;
  private readonly requests: Histogram<'method' | 'route' | 'status'>;

  constructor(
    readSide: ReadSide,
    readiness: Readiness,
    writePath: WritePath,
    streams: EventStreams,
    limits: Limits,
    issuer: Issuer,
    exports: KeptExports,
    storage: Storage,
  ) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'lodestone_http_request_seconds',
      help: 'Time from request to answer.',
      labelNames: ['method', 'route', 'status'],
      buckets: secondsBuckets,
      registers,
    });
    new Gauge({
      name: 'lodestone_read_model_ordinal',
      help: 'The last ordinal that a read model has taken.',
      labelNames: ['name'],
      registers,
      collect() {
        for (const { name, ordinal } of readSide.status()) this.set({ name }, ordinal);
      },
    });
    new Gauge({
      name: 'lodestone_follower_restarts',
      help: 'Threads that follow the log, begun in the place of one that died, since the start.',
      registers,
      collect() {
        this.set(readSide.followerRestarts);
      },
    });
    this.countQuestions(readSide);
    this.tellOfChain(readSide);
    this.tellOfStreams(streams);
    this.doors = tellOfDoors(this.registry, limits, issuer);
    tellOfAppends(this.registry, writePath, readSide);
    tellOfState(this.registry, { readSide, readiness, writePath, exports, storage });
    for (const { name, help, now } of writeGauges) {
      new Gauge({
        name: `lodestone_${name}`,
        help: `Of the write path: ${help}.`,
        registers,
        collect() {
          this.set(now(writePath));
        },
      });
    }
    new Gauge({
      name: 'lodestone_faults',
      help: 'Parts of the program that stopped working.',
      registers,
      collect() {
        this.set(readiness.partFaults.length);
      },
    });
  }

  private countQuestions(readSide: ReadSide): void {
    const registers = [this.registry];
    const labelNames = ['name', 'lane', 'because'] as const;
    const waiting = new Histogram({
      name: 'lodestone_question_waiting_seconds',
      help: 'How long a question waited for a thread, whatever became of it.',
      labelNames: ['lane'],
      buckets: secondsBuckets,
      registers,
    });
    const seconds = new Histogram({
      name: 'lodestone_question_seconds',
      help: 'How long a thread had a question, by its name and why that ended.',
      labelNames,
      buckets: secondsBuckets,
      registers,
    });
    readSide.onEnded(({ name, lane, because, waitedMs, tookMs }) => {
      waiting.observe({ lane }, waitedMs / 1_000);
      seconds.observe({ name, lane, because }, tookMs / 1_000);
    });
    for (const [of, help] of Object.entries(laneGauges)) {
      new Gauge({
        name: `lodestone_questions_${snakeCase(of)}`,
        help,
        labelNames: ['lane'],
        registers,
        collect() {
          for (const lane of readSide.lanes()) {
            this.set({ lane: lane.lane }, lane[of as keyof typeof laneGauges]);
          }
        },
      });
    }
  }

  private tellOfChain(readSide: ReadSide): void {
    for (const { name, help, now } of chainGauges) {
      new Gauge({
        name: `lodestone_chain_${name}`,
        help,
        registers: [this.registry],
        collect() {
          const status = readSide.chain();
          if (status) this.set(now(status));
          else this.reset();
        },
      });
    }
  }

  private tellOfStreams(streams: EventStreams): void {
    const registers = [this.registry];
    new Gauge({
      name: 'lodestone_event_streams',
      help: 'Streams of events that are open.',
      labelNames: ['form'],
      registers,
      collect() {
        for (const form of ['ndjson', 'sse'] as const) this.set({ form }, streams.open(form));
      },
    });
    new Gauge({
      name: 'lodestone_event_streams_ended',
      help: 'Streams of events that have ended since the start, by why.',
      labelNames: ['because'],
      registers,
      collect() {
        for (const [because, count] of streams.endings) this.set({ because }, count);
      },
    });
    new Gauge({
      name: 'lodestone_event_lines_sent',
      help: 'Lines that were handed to streams since the start.',
      registers,
      collect() {
        this.set(streams.linesSent);
      },
    });
  }

  watch(server: FastifyInstance): void {
    new Gauge({
      name: 'lodestone_connections',
      help: 'Connections that are open.',
      registers: [this.registry],
      async collect() {
        const count = promisify(server.server.getConnections.bind(server.server));
        this.set(await count());
      },
    });
    server.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      const labels = { method: request.method, route, status: String(reply.statusCode) };
      this.requests.observe(labels, reply.elapsedTime / 1000);
      done();
    });
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  onModuleDestroy(): void {
    this.registry.clear();
  }
}
