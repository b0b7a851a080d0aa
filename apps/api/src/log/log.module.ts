import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';

/** JSON lines on stdout. Requests are logged by a hook of ours, which sees the route and the time. */
export const logModule = (level: string): DynamicModule =>
  LoggerModule.forRoot({ pinoHttp: { level, autoLogging: false }, forRoutes: [] });
