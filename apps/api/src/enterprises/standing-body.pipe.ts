import { Injectable, type PipeTransform } from '@nestjs/common';
import { typedBody } from '../http/typed-body';
import { standingTypes, type StandingBody } from './standing.dto';

@Injectable()
export class StandingBodyPipe implements PipeTransform<unknown, Promise<StandingBody>> {
  transform(body: unknown): Promise<StandingBody> {
    return typedBody<StandingBody>(standingTypes, body);
  }
}
