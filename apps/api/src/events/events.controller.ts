import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowedTo, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { preferredMediaType } from '../http/accepted-media';
import { Described, linesMediaTypes } from '../http/described';
import { preferredWaitOf } from '../http/prefer';
import { ProblemException } from '../http/problem';
import { EventsQueryDto } from './events.dto';
import { EventsService } from './events.service';

@Controller('events')
export class EventsController {
  constructor(private readonly events: EventsService) {}

  @Get()
  @AllowedTo('enterprise', 'regulator', 'analyst')
  @Described({
    tag: 'events',
    summary:
      'Every event that the viewer may see, oldest first: one JSON object a line, or, with ' +
      '`Accept: text/event-stream`, as server-sent events that go on with what is recorded from now on.',
    answers: { 200: 'lines' },
    problems: [
      'not-found',
      'ordinal-beyond-head',
      'known-at-beyond-head',
      'known-at-not-reached',
      'too-many-streams',
      'too-many-streams-of-yours',
      'closing',
    ],
  })
  async listEvents(
    @Query() query: EventsQueryDto,
    @SignedIn() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { headers, signedInUntil } = request;
    const mediaType = preferredMediaType(headers.accept, linesMediaTypes);
    const form = mediaType === 'text/event-stream' ? 'sse' : 'ndjson';
    const wait = preferredWaitOf(headers['prefer']);
    const { range, body } = await this.events.stream({
      ...{ query, viewer, form, until: signedInUntil },
      after: lastEventIdOf(headers['last-event-id']),
      waitMs: (wait?.seconds ?? 0) * 1_000,
    });
    await reply
      .headers({
        'content-type': `${mediaType}; charset=utf-8`,
        'cache-control': 'private, no-store',
        vary: 'authorization, accept',
        // Proxies that gather answers would keep an event until there are many.
        'x-accel-buffering': 'no',
        'from-ordinal': range.from,
        ...(range.to === undefined ? {} : { 'to-ordinal': range.to }),
        ...(wait ? { 'preference-applied': `wait=${wait.seconds}` } : {}),
      })
      .send(body);
  }
}

/** What a reader of server-sent events says by itself when it comes back. */
function lastEventIdOf(header: string | readonly string[] | undefined): number | undefined {
  if (header === undefined || header === '') return undefined;
  if (/^\d{1,15}$/.test(String(header))) return Number(header);
  const message = { en: 'must be an ordinal: digits only', zh: '必须是序号，仅限数字' };
  throw new ProblemException('invalid-input', {
    errors: [{ pointer: '/last-event-id', in: 'header', code: 'not-a-whole-number', message }],
  });
}
